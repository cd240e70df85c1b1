// The codings of a concept, told apart by their system; those of other systems remain legal.
RuleSet: CodingsSlicedBySystem(path)
* {path}.coding ^slicing.discriminator.type = #value
* {path}.coding ^slicing.discriminator.path = "system"
* {path}.coding ^slicing.rules = #open
* {path}.coding ^slicing.description = "按编码系统切片；其他系统的编码照收。Sliced by code system; codes of other systems remain legal."

// A slice of such codings: a code of one of this guide's systems.
RuleSet: OwnCoding(path, slice, system)
* {path}.coding[{slice}].system 1..1
* {path}.coding[{slice}].system = "https://xinglin-fhir.github.io/ig/CodeSystem/{system}" (exactly)
* {path}.coding[{slice}].code 1..1

// The components of an observation, told apart by their code; others remain legal.
RuleSet: ComponentsSlicedByCode
* component ^slicing.discriminator.type = #value
* component ^slicing.discriminator.path = "code"
* component ^slicing.rules = #open
* component ^slicing.description = "按代码切片；其他代码的分项照收。Sliced by code; components of other codes remain legal."
