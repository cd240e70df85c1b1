// Turns the compiled FSH into the committed files: conformance resources with version, date and publisher,
// the search parameters derived from the CapabilityStatement, and the example fixtures of the tests.
// usage: publish.mjs <core package folder> <compiled resources folder> [--check]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { advice } from './advice.mjs';
import { measures } from './measures.mjs';
import { withObligations } from './obligations.mjs';
import { packages } from './packages.mjs';
import { questionnaires } from './questionnaires.mjs';
import { rules } from './rules.mjs';
import { searchParameters } from './search-parameters.mjs';
import { selfCareForm } from './self-care-form.mjs';

const [coreFolder, compiledFolder, mode] = process.argv.slice(2);
const profiles = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const root = path.join(profiles, '..');
const CONFORMANCE = 'src/main/resources/conformance';
const EXAMPLES = 'src/test/resources/examples';
const OWN = 'https://xinglin-fhir.github.io/ig/';

const conformanceTypes = new Set(['ActivityDefinition', 'CapabilityStatement', 'CodeSystem', 'ConceptMap', 'Library', 'Measure',
  'NamingSystem', 'OperationDefinition', 'PlanDefinition', 'Questionnaire', 'SearchParameter', 'StructureDefinition', 'ValueSet']);
const unversioned = new Set(['NamingSystem']);
const firstKeys = ['resourceType', 'id', 'meta', 'language', 'extension', 'url', 'identifier', 'version', 'name', 'title', 'status',
  'experimental', 'date', 'publisher', 'contact', 'description', 'useContext', 'jurisdiction', 'purpose', 'copyright'];

const config = fs.readFileSync(path.join(profiles, 'sushi-config.yaml'), 'utf8');
const setting = (pattern) => {
  const match = pattern.exec(config);
  if (!match) throw new Error(`sushi-config.yaml: nothing matches ${pattern}`);
  return match[1].trim();
};
const stamp = {
  version: setting(/^version: (.*)$/m),
  date: setting(/^date: (.*)$/m),
  publisher: setting(/^publisher:\n {2}name: (.*)$/m),
};

const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const compiled = fs.readdirSync(compiledFolder).filter((f) => f.endsWith('.json')).sort().map((f) => readJson(path.join(compiledFolder, f)));
const data = path.join(profiles, 'input', 'data');
const answers = compiled.find((r) => r.resourceType === 'CodeSystem' && r.id === 'constitution-answer');
const made = [...questionnaires(data, answers), ...advice(data), ...packages(data), ...measures(data), ...selfCareForm(data), ...rules(data)];
const own = [...compiled, ...made].filter((r) => conformanceTypes.has(r.resourceType)).map(stamped).map(withObligations);
const capability = own.find((r) => r.resourceType === 'CapabilityStatement' && r.id === 'xinglin-server');
const { resources: derived, table } = searchParameters(coreFolder, capability, own, stamp);
const conformance = [...own, ...derived].map(ordered);
const examples = compiled.filter((r) => !conformanceTypes.has(r.resourceType) && r.resourceType !== 'ImplementationGuide');

const files = new Map();
for (const r of conformance) add(`${CONFORMANCE}/${r.resourceType}-${r.id}.json`, r);
add(`${CONFORMANCE}/index.json`, [...files.keys()].map((f) => path.basename(f)).sort());
for (const r of examples) add(`${EXAMPLES}/${r.id.startsWith('bad-') ? 'invalid' : 'valid'}/${r.id}.json`, r);
// What is no FSH, and definitions, which the release would take for its own.
for (const kind of ['valid', 'invalid']) {
  const rawFolder = path.join(profiles, 'input', kind);
  for (const f of fs.existsSync(rawFolder) ? fs.readdirSync(rawFolder).sort() : []) add(`${EXAMPLES}/${kind}/${f}`, readJson(path.join(rawFolder, f)));
}
const expectationsFolder = path.join(profiles, 'input', 'expectations');
const expectations = fs.readdirSync(expectationsFolder).sort()
  .flatMap((f) => readJson(path.join(expectationsFolder, f)))
  .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
add(`${EXAMPLES}/expectations.json`, expectations);

checkRules();
if (mode === '--check') check();
else write();

/** Where a resource has a version, as an instrument has that its responses name, it keeps it; all others have the guide's. */
function stamped(resource) {
  const version = unversioned.has(resource.resourceType) ? {} : { version: resource.version ?? stamp.version };
  return { ...resource, ...version, status: 'active', date: stamp.date, publisher: stamp.publisher };
}

function ordered(resource) {
  const keys = Object.keys(resource);
  return Object.fromEntries([...firstKeys.filter((k) => keys.includes(k)), ...keys.filter((k) => !firstKeys.includes(k))].map((k) => [k, resource[k]]));
}

function add(name, content) {
  if (files.has(name)) throw new Error(`two resources want the file ${name}`);
  const text = JSON.stringify(content, (_, value) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value), 2);
  files.set(name, `${text}\n`);
}

/** Every invariant of ours is a code of xinglin-rule, and every bad example says what is expected of it. */
function checkRules() {
  const keys = new Set(own.find((r) => r.id === 'xinglin-rule').concept.map((c) => c.code));
  const problems = [];
  for (const r of own.filter((x) => x.resourceType === 'StructureDefinition')) {
    for (const { key } of r.differential.element.flatMap((e) => e.constraint ?? []).filter((c) => !c.source || c.source.startsWith(OWN))) {
      if (!keys.has(key)) problems.push(`${r.id}: invariant ${key} is not a code of xinglin-rule`);
    }
  }
  const bad = [...files.keys()].filter((f) => f.startsWith(`${EXAMPLES}/invalid/`)).map((f) => path.basename(f));
  for (const f of bad) if (!expectations.some((e) => e.file === f)) problems.push(`input/expectations says nothing about ${f}`);
  for (const e of expectations) {
    if (!bad.includes(e.file)) problems.push(`input/expectations names ${e.file}, which is not there`);
    if (!keys.has(e.rule)) problems.push(`input/expectations: ${e.rule} is not a code of xinglin-rule`);
  }
  if (problems.length) {
    console.error(problems.join('\n'));
    process.exit(1);
  }
}

function committed() {
  return [CONFORMANCE, `${EXAMPLES}/valid`, `${EXAMPLES}/invalid`]
    .flatMap((folder) => (fs.existsSync(path.join(root, folder)) ? fs.readdirSync(path.join(root, folder)).map((f) => `${folder}/${f}`) : []))
    .filter((f) => f.endsWith('.json'));
}

function write() {
  const changes = [];
  for (const [name, text] of files) {
    const file = path.join(root, name);
    const before = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
    if (before === text) continue;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    changes.push(`${before === null ? 'new    ' : 'changed'} ${name}`);
  }
  for (const name of committed().filter((f) => !files.has(f))) {
    fs.rmSync(path.join(root, name));
    changes.push(`removed ${name}`);
  }
  console.log(['type                      listed  hidden paths', ...table.map((t) => `${t.type.padEnd(26)}${String(t.listed).padStart(6)}${String(t.hidden).padStart(14)}`)].join('\n'));
  console.log(changes.length ? changes.join('\n') : 'nothing changed');
  console.log(`${files.size} files, ${derived.length} search parameters derived`);
}

function check() {
  const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'profiles-'));
  try {
    for (const side of ['committed', 'generated']) fs.mkdirSync(path.join(temp, side));
    const put = (side, name, text) => {
      fs.mkdirSync(path.dirname(path.join(temp, side, name)), { recursive: true });
      fs.writeFileSync(path.join(temp, side, name), text);
    };
    for (const [name, text] of files) put('generated', name, text);
    for (const name of [...committed(), `${EXAMPLES}/expectations.json`]) {
      if (fs.existsSync(path.join(root, name))) put('committed', name, fs.readFileSync(path.join(root, name)));
    }
    const diff = spawnSync('diff', ['-ruN', 'committed', 'generated'], { cwd: temp, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (diff.status === 0) console.log(`${files.size} files are current`);
    else {
      process.stdout.write(diff.stdout);
      console.error('The committed files are not what profiles/ compiles to. Run bin/profiles and commit the result.');
      process.exitCode = 1;
    }
  } finally {
    fs.rmSync(temp, { recursive: true });
  }
}
