// Lays the FHIR R4 core definitions out as the package hl7.fhir.r4.core#4.0.1.
// usage: core-package.mjs <unpacked folder> <package folder>
import fs from 'node:fs';
import path from 'node:path';

const [from, to] = process.argv.slice(2);
fs.mkdirSync(to, { recursive: true });
const files = [];
for (const filename of fs.readdirSync(from).filter((f) => f.endsWith('.json') && !f.startsWith('.')).sort()) {
  fs.copyFileSync(path.join(from, filename), path.join(to, filename));
  const { resourceType, id, url, version, kind, type, derivation } = JSON.parse(fs.readFileSync(path.join(from, filename), 'utf8'));
  if (resourceType) files.push({ filename, resourceType, id, url, version, kind, type, derivation });
}
fs.writeFileSync(path.join(to, '.index.json'), JSON.stringify({ 'index-version': 2, files }));
// package.json comes last: its presence says that the package is complete.
fs.writeFileSync(path.join(to, 'package.json'), JSON.stringify({
  name: 'hl7.fhir.r4.core', version: '4.0.1', fhirVersions: ['4.0.1'], canonical: 'http://hl7.org/fhir', dependencies: {},
}, null, 2));
