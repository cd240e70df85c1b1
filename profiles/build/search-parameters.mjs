// Derives the SearchParameters of the server from its CapabilityStatement and the FHIR R4 core definitions:
// each HL7 parameter that the CapabilityStatement lists, cut down to the types that list it, and for each
// type one hidden parameter that covers every reference no listed parameter covers.
import fs from 'node:fs';
import path from 'node:path';

const HL7 = 'http://hl7.org/fhir/SearchParameter/';
const RESOURCE = 'http://hl7.org/fhir/StructureDefinition/';
const ENFORCED_FOR = 'https://xinglin-fhir.github.io/ig/StructureDefinition/enforced-for';
const HIDDEN = 'http://hapifhir.io/fhir/StructureDefinition/searchparameter-enabled-for-searching';

// Types that hold values of other definitions, or that are walked elsewhere.
const NOT_WALKED = new Set(['Extension', 'Reference', 'ElementDefinition', 'Element', 'BackboneElement', 'Resource']);
// A reference of a datatype may stand inside another one: PlanDefinition.action.trigger.data.subject.
const DATATYPES_DEEP = 2;

/** The references that no element list names: in extensions at any depth, beside a reference, and out of a contained resource. */
const anywhere = (type) => [
  `${type}.descendants().ofType(Extension).descendants().ofType(Reference)`,
  `${type}.descendants().ofType(Reference).identifier.assigner`,
  ...(type === 'Binary' ? [] : [`${type}.contained.descendants().ofType(Reference)`]),
];

/** Splits "A.x | (B.y | B.z)" at the bars outside parentheses. */
export function parts(expression) {
  const result = [];
  let depth = 0;
  let current = '';
  for (const char of expression) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (char === '|' && depth === 0) {
      result.push(current.trim());
      current = '';
    } else current += char;
  }
  return [...result, current.trim()].filter(Boolean);
}

const isPartOf = (type) => (part) => part.replace(/^\(+/, '').startsWith(`${type}.`);

/** What a part of a reference parameter covers: a plain path, and the one target type it is restricted to. */
function covered(part) {
  const target = /\.where\(resolve\(\) is (\w+)\)$/.exec(part)?.[1];
  const plain = part
    .replace(/\.where\(resolve\(\) is \w+\)$/, '')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/ as Reference$/, '')
    .replace(/\.(as|ofType)\(Reference\)$/, '');
  return { plain, target };
}

export function searchParameters(coreFolder, capability, ownResources, stamp) {
  const core = (name) => JSON.parse(fs.readFileSync(path.join(coreFolder, `${name}.json`), 'utf8'));
  const rest = capability.rest[0].resource;
  const exposed = rest.map((r) => r.type);
  const listedBy = new Map();
  for (const r of rest) {
    for (const p of r.searchParam ?? []) listedBy.set(p.definition, [...(listedBy.get(p.definition) ?? []), r.type]);
  }
  const own = new Map(ownResources.filter((r) => r.resourceType === 'SearchParameter').map((r) => [r.url, r]));

  const listed = [...listedBy].filter(([url]) => url.startsWith(HL7)).map(([url, types]) => {
    const official = core(`SearchParameter-${url.slice(HL7.length)}`);
    if (official.url !== url || official.type === 'composite') throw new Error(`${url} may not be listed`);
    return cutDown(official, types);
  });
  for (const [url, types] of listedBy) {
    if (url.startsWith(HL7)) continue;
    if (!own.has(url) || types.some((t) => !own.get(url).base.includes(t))) throw new Error(`${url} is listed but not defined for ${types}`);
  }

  for (const r of rest) {
    for (const p of r.searchParam ?? []) {
      const definition = own.get(p.definition) ?? listed.find((l) => l.url === p.definition);
      if (definition.code !== p.name || definition.type !== p.type) throw new Error(`${r.type}.${p.name} disagrees with ${p.definition}`);
    }
  }

  const table = [];
  const hidden = exposed.map((type) => {
    const mine = [...listed, ...own.values()].filter((p) => listedBy.get(p.url)?.includes(type));
    const coverage = new Map();
    for (const p of mine.filter((m) => m.type === 'reference')) {
      for (const { plain, target } of parts(p.expression).filter(isPartOf(type)).map(covered)) {
        if (!target) coverage.set(plain, 'all');
        else if (coverage.get(plain) !== 'all') coverage.set(plain, new Set([...(coverage.get(plain) ?? []), target]));
      }
    }
    const expressions = references(type).flatMap((reference) => uncovered(reference, coverage));
    table.push({ type, listed: mine.length, hidden: expressions.length });
    return {
      resourceType: 'SearchParameter',
      id: `${type}-unlisted-references`,
      extension: [{ url: HIDDEN, valueBoolean: false }],
      url: `https://xinglin-fhir.github.io/ig/SearchParameter/${type}-unlisted-references`,
      version: stamp.version,
      name: `${type}UnlistedReferences`,
      status: 'active',
      date: stamp.date,
      publisher: stamp.publisher,
      description: `未列出的 ${type} 引用：不可检索，只为引用完整性建立索引。References of ${type} that no listed parameter covers: not searchable, indexed for referential integrity alone.`,
      code: 'unlisted-reference',
      base: [type],
      type: 'reference',
      expression: expressions.join(' | '),
    };
  });
  return { resources: [...listed, ...hidden], table };

  function cutDown(official, types) {
    const { xpath, xpathUsage, component, ...kept } = official;
    const generic = official.base.some((b) => b === 'Resource' || b === 'DomainResource');
    const expression = generic
      ? official.expression
      : types.flatMap((type) => {
        const mine = parts(official.expression).filter(isPartOf(type));
        if (mine.length === 0) throw new Error(`${official.url} has no expression for ${type}`);
        return mine;
      }).join(' | ');
    const description = official.description.split(/\r?\n/)
      .filter((line) => !/^\* \[\w+\]/.test(line) || types.some((type) => line.startsWith(`* [${type}]`)))
      .join('\n').trim();
    return { ...kept, ...reachable(kept.target), status: 'active', description, base: types, expression };
  }

  /** The targets that this server has: a chain that names no type asks each of them. */
  function reachable(target = []) {
    const ours = target.filter((type) => exposed.includes(type));
    return ours.length > 0 ? { target: ours } : {};
  }

  /** The target types that each reference of the type may have, narrowed by the profile enforced on all of the type. */
  function targets(type) {
    const profile = ownResources.find((r) => r.resourceType === 'StructureDefinition' && r.type === type
      && r.extension?.some((e) => e.url === ENFORCED_FOR && !e.extension.some((x) => x.url === 'valueSet')));
    const narrowed = new Map();
    for (const e of profile?.snapshot.element ?? []) if (!e.id.includes(':')) narrowed.set(e.path, e);
    return (element) => (narrowed.get(element.path) ?? element).type
      .filter((t) => t.code === 'Reference')
      .flatMap((t) => t.targetProfile ?? [`${RESOURCE}Resource`])
      .map((url) => url.slice(RESOURCE.length));
  }

  /** Every reference of a type: its plain path, its FHIRPath, the FHIRPath of what lies deeper in a recursion, its targets. */
  function references(type) {
    const elements = core(`StructureDefinition-${type}`).snapshot.element;
    const targetsOf = targets(type);
    const found = [];
    walk(elements, type, { plain: type, all: type, below: null }, 0, targetsOf);
    found.push(...anywhere(type).map((path) => ({ plain: path, all: path, below: null, targets: ['Resource'] })));
    return found;

    function walk(snapshot, parent, at, depth, allowed) {
      const children = snapshot.filter((e) => e.path.startsWith(`${parent}.`) && !e.path.slice(parent.length + 1).includes('.'));
      for (const element of children) {
        const name = element.path.slice(parent.length + 1).replace('[x]', '');
        if (['extension', 'modifierExtension', 'contained'].includes(name)) continue;
        const types = element.type ?? [];
        const choice = element.path.endsWith('[x]');
        const step = (suffix) => ({
          plain: `${at.plain}.${name}`,
          all: `${at.all}.${name}${suffix}`,
          below: at.below && `${at.below}.${name}${suffix}`,
        });
        if (element.contentReference) {
          const source = element.contentReference.slice(1);
          // A recursion is written as repeat() at its head; any other reuse is walked where it stands.
          if (!element.path.startsWith(`${source}.`)) walk(snapshot, source, step(''), depth, allowed);
          continue;
        }
        if (types.some((t) => t.code === 'Reference')) {
          const path = step(choice ? '.ofType(Reference)' : '');
          found.push({ ...path, targets: depth === 0 ? allowed(element) : ['Resource'] });
        }
        if (snapshot.some((e) => e.path.startsWith(`${element.path}.`))) {
          const again = snapshot.filter((e) => e.contentReference === `#${element.path}` && e.path.startsWith(`${element.path}.`))
            .map((e) => e.path.slice(element.path.length + 1));
          if (again.length === 0) walk(snapshot, element.path, step(''), depth, allowed);
          else {
            const nested = again.reduce((left, right) => `${left}.union(${right})`);
            const every = again.includes(name) ? again.filter((a) => a !== name) : again;
            const head = every.reduce((left, right) => `${left}.union(${right})`, name);
            walk(snapshot, element.path, {
              plain: `${at.plain}.${name}`,
              all: `${at.all}.repeat(${head})`,
              below: `${at.all}.${name}.repeat(${nested})`,
            }, depth, allowed);
          }
          continue;
        }
        if (depth >= DATATYPES_DEEP) continue;
        for (const { code } of types) {
          const file = path.join(coreFolder, `StructureDefinition-${code}.json`);
          if (NOT_WALKED.has(code) || !/^[A-Z]/.test(code) || !fs.existsSync(file)) continue;
          walk(core(`StructureDefinition-${code}`).snapshot.element, code, step(choice ? `.ofType(${code})` : ''), depth + 1, allowed);
        }
      }
    }
  }

  /** The expressions still needed for a reference, given what the listed parameters cover. */
  function uncovered({ plain, all, below, targets: allowed }, coverage) {
    const by = coverage.get(plain);
    if (!by) return [all];
    const deeper = below ? [below] : [];
    if (by === 'all') return deeper;
    if (below) throw new Error(`restricted parameter inside a recursion: ${plain}`);
    if (allowed.includes('Resource')) {
      return [`${all}.where((${[...by].map((t) => `resolve() is ${t}`).join(' or ')}).not())`];
    }
    return allowed.filter((t) => !by.has(t) && exposed.includes(t)).map((t) => `${all}.where(resolve() is ${t})`);
  }
}
