// The three constitution scales, read from their data files into one shape. What is no part of the data, such as the
// version and the words about sources, stands here; what the data says twice is compared.

const LOINC = 'http://loinc.org';
const EXAMINATION = 'https://xinglin-fhir.github.io/ig/CodeSystem/tcm-examination';

// The items of the elderly form that a count of the past year answers: the data names codes for BMI and waist alone.
const COUNTED = {
  E14: { system: EXAMINATION, code: 'colds-per-year', unit: '/a', decimals: 0 },
  E17: { system: EXAMINATION, code: 'allergies-per-year', unit: '/a', decimals: 0 },
};
const UNITS = { 'kg/m2': 'kg/m2', cm: 'cm' };
// The waist bands are printed in whole centimetres (ambiguities in the data): round first.
const DECIMALS = { cm: 0 };

const NO_RULE_FOR_UNDETERMINED = {
  zh: '没有一种体质为阳性，未能判定。量表没有规定如何处理（本项目的提示）：请核对答案是否如实，必要时重新填写或由中医师判定。',
  en: 'No constitution is positive: undetermined. The scale has no rule for this (the hint is ours): check that the answers are true, fill it in again or ask a TCM practitioner.',
};

export function instruments(read) {
  return [national(read('constitution-gbt46939-30')), elderly(read('constitution-elderly-33')), association(read('constitution-standard-60'))]
    .map(checked);
}

/** GB/T 46939—2025. */
function national(data) {
  return {
    ...shared(data),
    id: 'constitution-gbt46939-2025',
    version: '2025.1',
    name: 'ConstitutionGbt46939',
    description: '27题，每人回答26题（限女性、限男性的两题各答其一），按九种体质计转化分。九种体质、题目归属、反向计分、公式和阈值在四份转录中一致；国家标准原文未能查阅，因此标为未核实，使用前请对照原文。标准未见年龄限制的记载，也未规定题目的先后次序，次序和英文为本项目所拟。版本为标准年份加本项目的修订号。\n\n27 questions, of which a person answers 26 (one of the two that are for women or for men alone), with transformed scores of nine constitutions. Wording, scales, reversals, formula and thresholds agree in four transcriptions; the official text could not be read, so all is unverified: compare it before use. No age limit was found, and no order of the questions is prescribed; order and English are ours. The version is the year of the standard and our revision.',
    copyright: '题目出自国家标准 GB/T 46939—2025《中医体质分类与判定》（2025-12-31 发布，2026-04-01 实施），此处只收录题目、归属和阈值，不含标准正文；再分发前请核对出版方的条款。英文为本项目自译。The questions are of the national standard GB/T 46939—2025; only questions, scales and thresholds are recorded here, not its text. Check the publisher\'s terms before redistributing. The English is ours.',
    items: data.items.map((i) => ({
      linkId: i.linkId,
      text: { zh: i.text, en: i.en },
      scales: i.constitutions.map(({ code, reversed }) => ({ code, reverse: reversed })),
      sex: i.sex,
      options: data.options,
    })),
    formula: 'transformed',
    printed: data.scoring.n,
    members: byNumber(data),
    rules: rules(data.scoring.determination, 'transformed', 'allBiasedTransformed'),
    undetermined: NO_RULE_FOR_UNDETERMINED,
    contradictions: [],
  };
}

/** The form of the elderly programme: raw sums, and four items that a measurement or a count answers. */
function elderly(data) {
  const { contradiction } = data.scoring;
  return {
    ...shared(data),
    id: 'constitution-elderly-33',
    version: '2017.1',
    name: 'ConstitutionElderly33',
    description: '国家基本公共卫生服务规范（第三版）老年人中医药健康管理服务记录表的33题，65岁及以上，每年1次，按九种体质计原始分之和。题目、选项、归属、反向计分、阈值已对照官方文本的机器提取稿核实；英文为本项目自译。第9、28题按体质指数和腹围分档，第14、17题按每年次数分档，可由观察预填；所用 LOINC 代码为本项目选定，未经表单规定。2013年版的平和质阈值印作小于，第三版为不大于，此处用第三版。版本为规范年份加本项目的修订号。\n\nThe 33 questions of the record form for TCM health management of the elderly, national basic public health service specification (third edition): 65 and over, once a year, with raw sums of nine constitutions. Wording, options, scales, reversals and thresholds were verified against machine-extracted official text; the English is ours. Items 9 and 28 have bands of BMI and waist, 14 and 17 of times a year, and can be filled from observations; the LOINC codes are our choice, the form names none. Copies of 2013 print the thresholds of the balanced type with less-than, the third edition with at-most, which is used here. The version is the year of the specification and our revision.',
    copyright: '题目出自国家基本公共卫生服务规范（第三版）（国卫基层发〔2017〕13号）。英文为本项目自译。The questions are of the national basic public health service specification (third edition, document 国卫基层发〔2017〕13号). The English is ours.',
    minimumAge: data.applicability.minAgeYears,
    yearsBetween: 1,
    items: data.items.map((i) => ({
      linkId: i.linkId,
      prefix: String(i.no),
      text: { zh: i.text, en: i.en },
      scales: i.constitutions.map(({ code, reversed }) => ({ code, reverse: reversed })),
      measuredBy: measuredBy(i),
      options: i.options ?? data.options,
    })),
    formula: 'sum',
    members: byNumber(data),
    rules: rules(data.scoring.determination, 'score', 'allBiasedScores'),
    undetermined: {
      zh: data.scoring.indeterminate.zh,
      en: 'Where no constitution is found, or none can be told, go back and find the cause, or collect and fill in again after two weeks.',
      days: 14,
    },
    contradictions: [{
      scales: ['yin-deficiency', 'yang-deficiency'],
      zh: contradiction.zh,
      en: 'Where the verdicts contradict each other, such as yin- and yang-deficiency together, go back and find the cause, help to collect the facts, and if need be let a TCM practitioner assist.',
    }],
  };
}

/** ZYYXH/T 157—2009: its items are told by their ids, for copies number them differently. */
function association(data) {
  const byId = new Map(data.uniqueItems.map((i) => [i.id, i]));
  return {
    ...shared(data),
    id: 'constitution-zyyxh157-60',
    version: '2009.1',
    name: 'ConstitutionZyyxh157',
    description: '61题，每人回答60题（限女性、限男性的两题各答其一），按九种体质计转化分。题目、归属、反向计分、公式和阈值在多份转录中一致；标准原文未能查阅，因此标为未核实。适用年龄未核实（一般为成人，老年人用33项量表）；各转录的题目次序不同，因此 linkId 用题目代号而不用题号，次序取其中一种。英文为本项目自译。版本为标准年份加本项目的修订号。\n\n61 questions, of which a person answers 60 (one of the two that are for women or for men alone), with transformed scores of nine constitutions. Wording, scales, reversals, formula and thresholds agree in several copies; the official text could not be read, so all is unverified. The age range is unverified (adults in general; the elderly have the 33-item form). Copies order the questions differently, so a linkId is the item\'s id and not a number; the order is that of one copy. The English is ours. The version is the year of the standard and our revision.',
    copyright: '题目出自中华中医药学会标准 ZYYXH/T 157—2009《中医体质分类与判定》，此处只收录题目、归属和阈值，不含标准正文；再分发前请核对出版方的条款。英文为本项目自译。The questions are of ZYYXH/T 157—2009 of the China Association of Chinese Medicine; only questions, scales and thresholds are recorded here, not its text. Check the publisher\'s terms before redistributing. The English is ours.',
    items: data.sequence60.order.flat().map((id) => {
      const i = byId.get(id);
      return {
        linkId: id,
        text: { zh: i.text, en: i.en },
        scales: i.subscales.map((code) => ({ code, reverse: i.reversedIn.includes(code) })),
        sex: i.sex,
        options: data.options,
      };
    }),
    expectedItems: data.uniqueItems.length,
    formula: 'transformed',
    printed: data.scoring.n,
    members: data.subscales.map(({ code, items }) => ({ code, items: items.map(({ itemId, reversed }) => member(itemId, reversed)) })),
    rules: rules(data.scoring.determination, 'transformed', 'allBiasedTransformed'),
    undetermined: NO_RULE_FOR_UNDETERMINED,
    contradictions: [],
  };
}

const member = (linkId, reverse) => `${linkId}${reverse ? ' reversed' : ''}`;

/** The items of each constitution, where the data lists them by number. */
function byNumber({ constitutions, items }) {
  const linkIds = new Map(items.map((i) => [i.no, i.linkId]));
  return constitutions.map(({ code, items: numbers, reversedItems }) => ({
    code, items: numbers.map((no) => member(linkIds.get(no), reversedItems.includes(no))),
  }));
}

function shared({ title, instruction, recallPeriod }) {
  return {
    title,
    instruction,
    recallMonths: recallPeriod.months,
    purpose: '判定居民的中医体质，据以给出调理建议。To determine a resident\'s TCM constitution, for advice on conditioning.',
  };
}

function measuredBy({ linkId, derivableFrom }) {
  if (!derivableFrom) return COUNTED[linkId];
  const unit = UNITS[derivableFrom.unit];
  if (!unit) throw new Error(`${linkId}: no UCUM code for ${derivableFrom.unit}`);
  return { system: LOINC, code: derivableFrom.loinc, unit, decimals: DECIMALS[unit] };
}

/** Determination tables as rules in order, the first of which that holds is the verdict. */
function rules(determination, score, others) {
  return ['balanced', 'biased'].flatMap((kind) => determination[kind].map(({ result, when }, index, all) => {
    if (result === 'no') {
      if (index !== all.length - 1) throw new Error(`${kind}: no is not the last rule`);
      return { kind, verdict: result };
    }
    const { ge, ...upper } = when[score];
    followsAfter(all[index - 1]?.when[score]?.ge, upper);
    const rest = when[others] ?? {};
    return {
      kind,
      verdict: result,
      atLeast: ge,
      ...(rest.lt === undefined ? {} : { othersBelow: rest.lt }),
      ...(rest.le === undefined ? {} : { othersAtMost: rest.le }),
    };
  }));
}

/** An upper bound that a rule states is where the one before it begins: order says the same. */
function followsAfter(before, { lt, le, ...unknown }) {
  if (Object.keys(unknown).length) throw new Error(`a bound is not understood: ${JSON.stringify(unknown)}`);
  if (lt !== undefined && lt !== before) throw new Error(`below ${lt} does not meet at least ${before}`);
  if (le !== undefined && le + 1 !== before) throw new Error(`at most ${le} does not meet at least ${before}`);
}

/** Adds the number of items that a person answers for each constitution; what the data says twice must agree. */
function checked(instrument) {
  const { id, items, printed, members, expectedItems } = instrument;
  if (new Set(items.map((i) => i.linkId)).size !== items.length) throw new Error(`${id}: a linkId stands twice`);
  if (expectedItems !== undefined && items.length !== expectedItems) throw new Error(`${id}: ${items.length} items`);
  const counts = {};
  for (const { scales, sex } of items) {
    for (const { code } of scales) if (sex !== 'male') counts[code] = (counts[code] ?? 0) + 1;
  }
  const women = items.filter((i) => i.sex === 'female').flatMap((i) => i.scales.map((s) => s.code));
  const men = items.filter((i) => i.sex === 'male').flatMap((i) => i.scales.map((s) => s.code));
  if (women.sort().join() !== men.sort().join()) throw new Error(`${id}: the items of the two sexes count for different constitutions`);
  if (Object.keys(counts).length !== 9) throw new Error(`${id}: ${Object.keys(counts).length} constitutions`);
  for (const { code, items: listed } of members) {
    const mine = items.flatMap((i) => i.scales.filter((s) => s.code === code).map((s) => member(i.linkId, s.reverse)));
    if (mine.sort().join() !== listed.sort().join()) throw new Error(`${id}: ${code} has ${mine}, and ${listed} where its items are listed`);
  }
  for (const [code, n] of Object.entries(printed ?? {})) if (counts[code] !== n) throw new Error(`${id}: ${code} has ${counts[code]} items, not ${n}`);
  return { ...instrument, counts };
}
