// Makes the Measures of the programmes, one of each formula in input/data/indicator/indicator-rules.json: what is counted, how it is
// read, its targets, its source and how far that was verified. The same file is the Library that the server reads.
import fs from 'node:fs';
import path from 'node:path';
import { bilingual } from './bilingual.mjs';

const OWN = 'https://xinglin-fhir.github.io/ig/';
// HL7's proportion asks for 0 to 1, and for a score in any case.
const SCORING = `${OWN}CodeSystem/indicator-scoring`;
const POPULATION = 'http://terminology.hl7.org/CodeSystem/measure-population';
const DISPLAYS = { denominator: 'Denominator', numerator: 'Numerator' };

const name = (id) => id.split('-').map((word) => word[0].toUpperCase() + word.slice(1)).join('');

/** @returns the Measures, with the version of the rules */
export function measures(folder) {
  const rules = JSON.parse(fs.readFileSync(path.join(folder, 'indicator', 'indicator-rules.json'), 'utf8'));
  return rules.measures.map((one) => measure(rules, one));
}

function measure(rules, { id, zh, en, scoring, groups, reading, targets, source, status }) {
  const meant = reading ? [`${reading.zh}\n\n${reading.en}`] : [];
  return {
    resourceType: 'Measure',
    id,
    language: 'zh-CN',
    extension: targets.map(target),
    url: `${OWN}Measure/${id}`,
    version: rules.version,
    name: name(id),
    ...bilingual('title', { zh, en }),
    status: 'active',
    experimental: false,
    description: [`${zh}。${en}.`, ...meant, `出处 Source: ${source}；核实 status: ${status}`].join('\n\n'),
    jurisdiction: [{ coding: [{ system: 'urn:iso:std:iso:3166', code: 'CN', display: 'China' }] }],
    relatedArtifact: [{ type: 'citation', citation: source }],
    library: [`${OWN}Library/indicator-rules`],
    scoring: { coding: [{ system: SCORING, code: scoring, display: '百分数' }] },
    rationale: rules.readings.map((each) => `${each.zh}。${each.en}.`).join('\n'),
    group: groups.map(group),
  };
}

function group({ code, zh, en, denominator, numerator }) {
  return {
    ...(code ? { code: { coding: [{ system: `${OWN}CodeSystem/indicator-reading`, code }] } } : {}),
    description: `${zh}。${en}.`,
    population: [population('denominator', denominator), population('numerator', numerator)],
  };
}

function population(code, expression) {
  return {
    code: { coding: [{ system: POPULATION, code, display: DISPLAYS[code] }] },
    criteria: { language: 'text/fhirpath', expression: `%${/^[A-Za-z]+$/.test(expression) ? expression : `\`${expression}\``}` },
  };
}

function target({ value, words, source, status }) {
  return {
    url: `${OWN}StructureDefinition/indicator-target`,
    extension: [
      { url: 'words', valueString: words },
      ...(value === null ? [] : [{ url: 'value', valueDecimal: value }]),
      { url: 'source', valueString: source },
      { url: 'status', valueString: status },
    ],
  };
}
