// Makes the constitution Questionnaires from the data of their instruments (input/data): questions, answers, the
// constitutions that each item counts for, and all that scoring and determination need.
import fs from 'node:fs';
import path from 'node:path';
import { bilingual } from './bilingual.mjs';
import { instruments } from './instruments.mjs';

const OWN = 'https://xinglin-fhir.github.io/ig/';
const ANSWERS = `${OWN}CodeSystem/constitution-answer`;
const UCUM = 'http://unitsofmeasure.org';

const own = (id, rest) => ({ url: `${OWN}StructureDefinition/${id}`, ...rest });
const part = (url, rest) => ({ url, ...rest });
const duration = (value, unit, code) => ({ value, unit, system: UCUM, code });

/** @returns the Questionnaires, with versions of their own */
export function questionnaires(folder, answerCodes) {
  return instruments((file) => JSON.parse(fs.readFileSync(path.join(folder, `${file}.json`), 'utf8')))
    .map((instrument) => questionnaire(instrument, answerCodes));
}

function questionnaire(instrument, answerCodes) {
  checkWords(instrument, answerCodes);
  return {
    resourceType: 'Questionnaire',
    id: instrument.id,
    language: 'zh-CN',
    extension: [
      own('form-instruction', bilingual('valueString', instrument.instruction)),
      own('recall-period', { valueDuration: duration(instrument.recallMonths, '月', 'mo') }),
      ...(instrument.yearsBetween ? [own('assessment-interval', { valueDuration: duration(instrument.yearsBetween, '年', 'a') })] : []),
      scoring(instrument),
    ],
    url: `${OWN}Questionnaire/${instrument.id}`,
    version: instrument.version,
    name: instrument.name,
    ...bilingual('title', instrument.title),
    status: 'active',
    experimental: false,
    subjectType: ['Patient'],
    description: instrument.description,
    ...(instrument.minimumAge ? { useContext: [fromAge(instrument.minimumAge)] } : {}),
    jurisdiction: [{ coding: [{ system: 'urn:iso:std:iso:3166', code: 'CN', display: 'China' }] }],
    purpose: instrument.purpose,
    copyright: instrument.copyright,
    item: instrument.items.map(item),
  };
}

function item({ linkId, prefix, text, scales, sex, measuredBy, options }) {
  const extension = [
    ...scales.map(({ code, reverse }) => own('constitution-item', {
      extension: [part('scale', { valueCode: code }), part('reverse', { valueBoolean: reverse })],
    })),
    ...(sex ? [own('item-sex', { valueCode: sex })] : []),
    ...(measuredBy ? [measurement(measuredBy)] : []),
  ];
  return {
    extension,
    linkId,
    ...(prefix ? { prefix } : {}),
    ...bilingual('text', text),
    type: 'choice',
    // The other sex leaves its item out, so no sex's item can be required here.
    required: !sex,
    repeats: false,
    answerOption: options.map(answerOption),
  };
}

function measurement({ system, code, unit, decimals }) {
  return own('measured-by', {
    extension: [
      part('code', { valueCoding: { system, code } }),
      part('unit', { valueCode: unit }),
      ...(decimals === undefined ? [] : [part('decimals', { valueInteger: decimals })]),
    ],
  });
}

const BOUNDS = { ge: ['atLeast'], gt: ['above'], lt: ['below'], le: ['atMost'], eq: ['atLeast', 'atMost'] };

function answerOption({ code, zh, en, range = {} }) {
  const bounds = Object.entries(range).flatMap(([bound, value]) => (BOUNDS[bound] ?? []).map((name) => part(name, { valueDecimal: value })));
  return {
    ...(bounds.length ? { extension: [own('measured-band', { extension: bounds })] } : {}),
    valueCoding: { system: ANSWERS, code: String(code), ...bilingual('display', { zh, en }) },
  };
}

function scoring({ formula, counts, rules, undetermined, contradictions }) {
  return own('constitution-scoring', {
    extension: [
      part('formula', { valueCode: formula }),
      ...Object.entries(counts).map(([code, items]) => part('scale', {
        extension: [part('code', { valueCode: code }), part('items', { valuePositiveInt: items })],
      })),
      ...rules.map(({ kind, verdict, ...bounds }) => part('rule', {
        extension: [
          part('kind', { valueCode: kind }),
          part('verdict', { valueCode: verdict }),
          ...Object.entries(bounds).map(([name, value]) => part(name, { valueDecimal: value })),
        ],
      })),
      part('undetermined', {
        extension: [
          part('advice', bilingual('valueString', undetermined)),
          ...(undetermined.days ? [part('again', { valueDuration: duration(undetermined.days, '天', 'd') })] : []),
        ],
      }),
      ...contradictions.map(({ scales, ...advice }) => part('contradiction', {
        extension: [...scales.map((code) => part('scale', { valueCode: code })), part('advice', bilingual('valueString', advice))],
      })),
    ],
  });
}

function fromAge(years) {
  return {
    code: { system: 'http://terminology.hl7.org/CodeSystem/usage-context-type', code: 'age', display: 'Age Range' },
    valueRange: { low: duration(years, '岁', 'a') },
  };
}

/** The words of an answer are the code's display or one of its designations, or validators would call them wrong. */
function checkWords({ id, items }, answerCodes) {
  const words = new Map(answerCodes.concept.map((c) => [c.code, new Set([c.display, ...c.designation.map((d) => d.value)])]));
  for (const { linkId, options } of items) {
    for (const { code, zh, en } of options) {
      if (!words.get(String(code)).has(zh) || !words.get(String(code)).has(en)) {
        throw new Error(`${id} ${linkId}: constitution-answer ${code} knows neither ${zh} nor ${en} as its words`);
      }
    }
  }
}
