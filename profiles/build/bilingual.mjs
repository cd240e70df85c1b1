/** A Chinese text under `name`, with its English translation beside it. */
export function bilingual(name, { zh, en }) {
  return {
    [name]: zh,
    [`_${name}`]: {
      extension: [{
        url: 'http://hl7.org/fhir/StructureDefinition/translation',
        extension: [{ url: 'lang', valueCode: 'en' }, { url: 'content', valueString: en }],
      }],
    },
  };
}
