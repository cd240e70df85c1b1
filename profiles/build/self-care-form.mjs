// Makes the elderly self-care form and the code system of its answers from input/data/elderly-self-care.json.
import fs from 'node:fs';
import path from 'node:path';

const IG = 'https://xinglin-fhir.github.io/ig';
const ORDINAL = 'http://hl7.org/fhir/StructureDefinition/ordinalValue';
const TRANSLATION = 'http://hl7.org/fhir/StructureDefinition/translation';
const ANSWERS = `${IG}/CodeSystem/self-care-answer`;
const NOT_OFFERED = '—';

const english = (content) => ({
  extension: [{ url: TRANSLATION, extension: [{ url: 'lang', valueCode: 'en' }, { url: 'content', valueString: content }] }],
});

const ordinal = (score) => ({ url: ORDINAL, valueDecimal: score });

/** The questionnaire and the code system of its answers; an answer's code is the item and its score. */
export function selfCareForm(dataFolder) {
  const form = JSON.parse(fs.readFileSync(path.join(dataFolder, 'elderly-self-care.json'), 'utf8'));
  const items = form.items.map((item) => ({
    ...item,
    answers: item.options.filter((option) => option.zh !== NOT_OFFERED)
      .map((option) => ({ ...option, code: `${item.code}-${option.score}` })),
  }));
  return [questionnaire(form, items), answers(form, items)];
}

function questionnaire(form, items) {
  const levels = (language, dash) => form.levels.map((l) => `${l[language]} ${l.min}${dash}${l.max}`);
  return {
    resourceType: 'Questionnaire',
    id: 'elderly-self-care',
    language: 'zh-CN',
    url: `${IG}/Questionnaire/elderly-self-care`,
    name: 'ElderlySelfCareForm',
    title: form.title.zh,
    _title: english(form.title.en),
    experimental: false,
    description: `65岁及以上老年人每年自评一次，五项，总分为各答案分值（ordinalValue）之和：${levels('zh', '～').join('，')}。来源：${form.source}。进餐、穿衣没有“轻度依赖”一档，不设该答案。结果写成 ElderlySelfCare 观察。`
      + `A yearly self-assessment of people of 65 and over, five items; the total is the sum of the answers' scores (ordinalValue): ${levels('en', ' to ').join(', ')}. Source: national basic public health norm, third edition, annex of elderly health management. Eating and dressing have no mild dependence, so it is not offered. The result is an observation of profile ElderlySelfCare. The English texts are our own translation.`,
    subjectType: ['Patient'],
    code: [{ system: `${IG}/CodeSystem/elderly-assessment`, code: 'self-care' }],
    item: items.map((item) => ({
      linkId: item.code,
      code: [{ system: `${IG}/CodeSystem/self-care-item`, code: item.code }],
      text: item.zh,
      _text: english(item.en),
      type: 'choice',
      required: true,
      answerOption: item.answers.map((answer) => ({
        extension: [ordinal(answer.score)],
        valueCoding: { system: ANSWERS, code: answer.code, display: answer.zh, _display: english(answer.en) },
      })),
    })),
  };
}

function answers(form, items) {
  return {
    resourceType: 'CodeSystem',
    id: 'self-care-answer',
    language: 'zh-CN',
    url: ANSWERS,
    name: 'SelfCareAnswerCodes',
    title: '生活自理能力评估答案 Self-care answers',
    experimental: false,
    description: `老年人生活自理能力评估表的答案：代码是项目和分值。来源：${form.source}。代码为本项目自定。The answers of the elderly self-care form: a code is the item and its score. The codes are ours.`,
    caseSensitive: true,
    content: 'complete',
    concept: items.flatMap((item) => item.answers.map((answer) => ({
      extension: [ordinal(answer.score)],
      code: answer.code,
      display: answer.zh,
      designation: [{ language: 'en', value: answer.en }],
    }))),
  };
}
