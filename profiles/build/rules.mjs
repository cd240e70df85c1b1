// Makes one Library of each file of rules (input/data/chronic, input/data/referral, input/data/contract/rules, input/data/indicator): a policy set, a table, a label scheme, a
// machine. The rules stand in it as JSON, with their sources, their status and a version of their own.
import fs from 'node:fs';
import path from 'node:path';
import { bilingual } from './bilingual.mjs';

const OWN = 'https://xinglin-fhir.github.io/ig/';

/** @returns the Libraries, with versions of their own */
export function rules(folder) {
  return [...libraries(path.join(folder, 'chronic'), 'chronic-'), ...libraries(path.join(folder, 'referral'), ''), ...libraries(path.join(folder, 'contract', 'rules'), ''), ...libraries(path.join(folder, 'indicator'), '')];
}

function libraries(folder, prefix) {
  return fs.readdirSync(folder).sort().map((file) => library(prefix, path.basename(file, '.json'), JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'))));
}

function library(prefix, file, content) {
  const id = `${prefix}${file}`;
  const sources = content.sources.map(({ title, document }) => `${title}（${document}）`).join('；');
  return {
    resourceType: 'Library',
    id,
    language: 'zh-CN',
    url: `${OWN}Library/${id}`,
    version: content.version,
    name: id.split('-').map((word) => word[0].toUpperCase() + word.slice(1)).join(''),
    ...bilingual('title', content.title),
    status: 'active',
    experimental: false,
    type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/library-type', code: 'logic-library', display: 'Logic Library' }] },
    description: `${content.title.zh}。每条规则写明来源和核实状态；数据在 content 中，JSON。来源：${sources}。\n\n${content.title.en}. Each rule names its sources and how far it was verified; the data stands in content, as JSON.`,
    jurisdiction: [{ coding: [{ system: 'urn:iso:std:iso:3166', code: 'CN', display: 'China' }] }],
    content: [{
      contentType: 'application/json',
      data: Buffer.from(`${JSON.stringify(content)}`).toString('base64'),
      title: `${file}.json`,
    }],
  };
}
