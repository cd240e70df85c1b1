// Makes the released packages of family doctor contracts, a PlanDefinition each, from input/data/contract/packages.json: each service
// with how often, what proves it, its source and how far that was verified.
import fs from 'node:fs';
import path from 'node:path';
import { bilingual } from './bilingual.mjs';

const OWN = 'https://xinglin-fhir.github.io/ig/';

const extension = (id, value) => ({ url: `${OWN}StructureDefinition/${id}`, ...value });
const coding = (system, code) => ({ system: system.startsWith('http') ? system : `${OWN}CodeSystem/${system}`, code });
const concept = (system, code) => ({ coding: [coding(system, code)] });
const name = (id) => id.split('-').map((word) => word[0].toUpperCase() + word.slice(1)).join('');

/** @returns the PlanDefinitions, with versions of their own */
export function packages(folder) {
  const { version, packages: all } = JSON.parse(fs.readFileSync(path.join(folder, 'contract', 'packages.json'), 'utf8'));
  return all.map((one) => planDefinition(version, one));
}

function planDefinition(version, { id, zh, en, populations, status, source, months, duties }) {
  return {
    resourceType: 'PlanDefinition',
    id,
    language: 'zh-CN',
    extension: [
      extension('package-status', { valueCode: status }),
      ...(months ? [extension('contract-months', { valuePositiveInt: months })] : []),
    ],
    url: `${OWN}PlanDefinition/${id}`,
    version,
    name: name(id),
    ...bilingual('title', { zh, en }),
    type: { coding: [{ ...coding('http://terminology.hl7.org/CodeSystem/plan-definition-type', 'workflow-definition'), display: 'Workflow Definition' }] },
    status: 'active',
    experimental: false,
    description: `${zh}。每一项写明多久一次、什么记录证明做过、出处和核实状态；县里另存自己的包即可使用。\n\n${en}. Each service says how often it is due, which records prove it, its source and how far that was verified; a county stores a package of its own and uses it.`,
    useContext: populations.map((population) => ({
      code: { system: 'http://terminology.hl7.org/CodeSystem/usage-context-type', code: 'focus', display: 'Clinical Focus' },
      valueCodeableConcept: concept('population-category', population),
    })),
    jurisdiction: [{ coding: [{ system: 'urn:iso:std:iso:3166', code: 'CN', display: 'China' }] }],
    relatedArtifact: source.map((citation) => ({ type: 'citation', citation })),
    action: duties.map(action),
  };
}

function action(duty, index) {
  const applies = (duty.populations ?? []).map((population) => ({
    kind: 'applicability',
    expression: { language: 'text/fhirpath', expression: `%population.where(code = '${population}').exists()` },
  }));
  return {
    extension: [
      extension('package-status', { valueCode: duty.status }),
      ...(duty.tcm ? [extension('service-tcm', { valueBoolean: true })] : []),
      ...(duty.countsFor ?? []).map((counted) => extension('counts-for', { valueCode: counted })),
      ...(duty.age ? [extension('due-tolerance', { valueUnsignedInt: duty.age.tolerance })] : []),
    ],
    prefix: `${index + 1}`,
    title: duty.zh,
    description: [`${duty.zh}。${duty.en}.`, ...(duty.note ? [duty.note] : [])].join('\n'),
    code: [concept('duty', duty.code)],
    documentation: [{ type: 'citation', citation: duty.source }],
    ...(applies.length ? { condition: applies } : {}),
    ...(duty.age
      ? { timingAge: { value: duty.age.months, unit: 'mo', system: 'http://unitsofmeasure.org', code: 'mo' } }
      : { timingTiming: { repeat: { frequency: duty.every.frequency, period: duty.every.period, periodUnit: duty.every.unit } } }),
    output: duty.proofs.map(({ type, path: element, system, codes }) => ({
      type,
      ...(element ? { codeFilter: [{ path: element, code: codes.map((code) => coding(system, code)) }] } : {}),
    })),
  };
}
