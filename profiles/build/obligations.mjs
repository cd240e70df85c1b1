// Writes out which of the three actors owes what about an element, where the FSH has only named it (RuleSet Obligations).
const OWN = 'https://xinglin-fhir.github.io/ig/';
const NAMED = `${OWN}obligations`;

const OBLIGATIONS = {
  supported: [['SHALL:populate-if-known', 'hospital-system'], ['SHALL:persist', 'xinglin-server'], ['SHALL:no-error', 'app']],
  shown: [['SHALL:populate-if-known', 'hospital-system'], ['SHALL:persist', 'xinglin-server'], ['SHALL:display', 'app']],
  derived: [['SHALL:populate', 'xinglin-server'], ['SHALL:display', 'app']],
};

/** @returns the profile with its elements' obligations written out */
export function withObligations(resource) {
  if (resource.resourceType !== 'StructureDefinition') return resource;
  const elements = ({ element }) => ({ element: element.map(written) });
  return { ...resource, snapshot: elements(resource.snapshot), differential: elements(resource.differential) };
}

function written(element) {
  if (!element.extension?.some(({ url }) => url === NAMED)) return element;
  return { ...element, extension: element.extension.flatMap((one) => (one.url === NAMED ? obligations(one.valueCode) : [one])) };
}

function obligations(which) {
  const owed = OBLIGATIONS[which];
  if (!owed) throw new Error(`no obligations ${which}`);
  return owed.map(([code, actor]) => ({
    url: 'http://hl7.org/fhir/StructureDefinition/obligation',
    extension: [
      { url: 'code', valueCode: code },
      { url: 'actor', valueCanonical: `${OWN}CapabilityStatement/${actor}` },
    ],
  }));
}
