// A code with its Chinese display and its English designation.
RuleSet: Concept(code, zh, en)
* #{code} "{zh}"
* #{code} ^designation[0].language = #en
* #{code} ^designation[0].value = "{en}"

// A code of a system that speaks English, with a short Chinese designation of ours.
RuleSet: ConceptEn(code, en, zh)
* #{code} "{en}"
* #{code} ^designation[0].language = #zh-CN
* #{code} ^designation[0].value = "{zh}"

// A CodeSystem that the project itself owns and lists completely.
RuleSet: OwnCodeSystem
* ^language = #zh-CN
* ^experimental = false
* ^caseSensitive = true
* ^content = #complete

// The server enforces the profile on every resource of this type.
RuleSet: EnforcedForType(type)
* ^extension[EnforcedFor].extension[type].valueCode = #{type}

// The server enforces the profile on resources of this type whose code is in the value set.
RuleSet: EnforcedForCode(type, valueset)
* ^extension[EnforcedFor].extension[type].valueCode = #{type}
* ^extension[EnforcedFor].extension[valueSet].valueCanonical = "https://xinglin-fhir.github.io/ig/ValueSet/{valueset}"

// The server enforces the profile on resources of this type one of whose categories is in the value set.
RuleSet: EnforcedForCategory(type, valueset)
* ^extension[EnforcedFor].extension[type].valueCode = #{type}
* ^extension[EnforcedFor].extension[valueSet].valueCanonical = "https://xinglin-fhir.github.io/ig/ValueSet/{valueset}"
* ^extension[EnforcedFor].extension[element].valueCode = #category

RuleSet: SlicedBySystem
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier ^slicing.description = "按标识符系统切片；其他系统的标识符照收。Sliced by identifier system; identifiers of other systems remain legal."

RuleSet: IdentifierSlice(slice, system)
* identifier[{slice}].system 1..1
* identifier[{slice}].system = "{system}" (exactly)
* identifier[{slice}].value 1..1
