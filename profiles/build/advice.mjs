// Makes one PlanDefinition for each constitution from the data of its advice (input/data/tcm-interventions.json): what a
// conditioning plan takes its activities and their words from; and where two of them conflict (tcm-advice-conflicts.json).
import fs from 'node:fs';
import path from 'node:path';
import { bilingual } from './bilingual.mjs';

const OWN = 'https://xinglin-fhir.github.io/ig/';
// The numbers of the record form's guidance.
const CATEGORIES = { 1: 'emotion', 2: 'diet', 3: 'daily-life', 4: 'exercise', 5: 'acupoint', 6: 'other' };
// How the data marks what no source was found for.
const UNVERIFIED = /unverified from general knowledge/g;

const concept = (system, code) => ({ coding: [{ system: `${OWN}CodeSystem/${system}`, code }] });

/** @returns the PlanDefinitions, with versions of their own */
export function advice(folder) {
  const { constitutions, techniques } = JSON.parse(fs.readFileSync(path.join(folder, 'tcm-interventions.json'), 'utf8'));
  const { conflicts } = JSON.parse(fs.readFileSync(path.join(folder, 'tcm-advice-conflicts.json'), 'utf8'));
  return constitutions.map((constitution) => planDefinition(constitution, techniques, conflicts));
}

function planDefinition({ code, zh, en, guidance, caution }, techniques, conflicts) {
  const id = `tcm-advice-${code}`;
  return {
    resourceType: 'PlanDefinition',
    id,
    language: 'zh-CN',
    ...conflictsOf(code, conflicts),
    url: `${OWN}PlanDefinition/${id}`,
    version: '2013.2',
    name: `TcmAdvice${code.split('-').map((word) => word[0].toUpperCase() + word.slice(1)).join('')}`,
    ...bilingual('title', { zh: `${zh}保健指导`, en: `Advice for the ${en.toLowerCase()} constitution` }),
    type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/plan-definition-type', code: 'order-set', display: 'Order Set' }] },
    status: 'active',
    experimental: false,
    description: `${zh}的情志、饮食、起居、运动、穴位指导。依据《老年人中医药健康管理服务技术规范》（2013）的五类指导，文字由本项目改写，不是规范原文；标“未核实”处未见出处。版本为规范年份加本项目的修订号。\n\nAdvice on emotion, diet, daily routine, exercise and acupoints for the ${en.toLowerCase()} constitution. After the five kinds of guidance in the technical specification of TCM health management for the elderly (2013), in words of this project and not the specification's own; no source was found for what is marked 未核实 (unverified). The version is the year of the specification and our revision.`,
    useContext: [{
      code: { system: 'http://terminology.hl7.org/CodeSystem/usage-context-type', code: 'focus', display: 'Clinical Focus' },
      valueCodeableConcept: concept('constitution-type', code),
    }],
    jurisdiction: [{ coding: [{ system: 'urn:iso:std:iso:3166', code: 'CN', display: 'China' }] }],
    usage: caution.replace(UNVERIFIED, '未核实'),
    action: guidance.map((one) => action(code, one, techniques)),
  };
}

function conflictsOf(code, conflicts) {
  const found = conflicts.filter(({ types }) => types.includes(code));
  return found.length ? { extension: found.map((one) => conflict(code, one)) } : {};
}

/** Where the advice for another constitution says the opposite; it stands with both. */
function conflict(code, { types, category, reason }) {
  return {
    url: `${OWN}StructureDefinition/advice-conflict`,
    extension: [
      { url: 'with', valueCode: types.find((other) => other !== code) },
      { url: 'category', valueCode: category },
      { url: 'reason', valueString: reason },
    ],
  };
}

function action(constitution, { code, category, text, acupoints = [] }, techniques) {
  if (!CATEGORIES[code]) throw new Error(`guidance ${code} of ${constitution} is not known`);
  return {
    title: category,
    description: text.replace(UNVERIFIED, '未核实'),
    code: [concept('tcm-advice-category', CATEGORIES[code])],
    reason: [concept('constitution-type', constitution)],
    ...(acupoints.length ? { action: acupoints.map((point) => acupoint(point, techniques)) } : {}),
  };
}

function acupoint({ name, pinyin, code, location, techniques: used }, techniques) {
  const how = used.map((technique) => `${techniques[technique].zh}：${techniques[technique].text}`);
  return { prefix: code, title: `${name} ${pinyin}`, description: [`定位：${location}。`, ...how].join('\n') };
}
