// The smoking status and its answers (answer list LL2201-3): LOINC's names, as FHIR's US Core and its copies have them. The Chinese words are ours.
RuleSet: LoincSmoking
* insert ConceptEn(72166-2, [[Tobacco smoking status]], 吸烟状况)
* insert ConceptEn(LA18976-3, [[Current every day smoker]], 每天吸烟)
* insert ConceptEn(LA18977-1, [[Current some day smoker]], 偶尔吸烟)
* insert ConceptEn(LA15920-4, [[Former smoker]], 已戒烟)
* insert ConceptEn(LA18978-9, [[Never smoker]], 从不吸烟)
* insert ConceptEn(LA18979-7, [[Smoker, current status unknown]], 吸烟，现状不详)
* insert ConceptEn(LA18980-5, [[Unknown if ever smoked]], 是否吸烟不详)
* insert ConceptEn(LA18981-3, [[Heavy tobacco smoker]], 重度吸烟)
* insert ConceptEn(LA18982-1, [[Light tobacco smoker]], 轻度吸烟)
