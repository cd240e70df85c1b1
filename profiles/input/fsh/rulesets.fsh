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

// The server enforces the profile on resources of this type whose named element (of CodeableConcepts) has a code of the value set.
RuleSet: EnforcedForElement(type, valueset, element)
* ^extension[EnforcedFor].extension[type].valueCode = #{type}
* ^extension[EnforcedFor].extension[valueSet].valueCanonical = "https://xinglin-fhir.github.io/ig/ValueSet/{valueset}"
* ^extension[EnforcedFor].extension[element].valueCode = #{element}

// The server enforces the profile on plan definitions of a type whose focus is in the value set.
RuleSet: EnforcedForFocus(valueset, type)
* ^extension[EnforcedFor].extension[type].valueCode = #PlanDefinition
* ^extension[EnforcedFor].extension[valueSet].valueCanonical = "https://xinglin-fhir.github.io/ig/ValueSet/{valueset}"
* ^extension[EnforcedFor].extension[element].valueCode = #useContext
* ^extension[EnforcedFor].extension[given].valueCoding = http://terminology.hl7.org/CodeSystem/plan-definition-type#{type}
* ^extension[EnforcedFor].extension[givenElement].valueCode = #type

RuleSet: SlicedBySystem
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier ^slicing.description = "按标识符系统切片；其他系统的标识符照收。Sliced by identifier system; identifiers of other systems remain legal."

RuleSet: IdentifierSlice(slice, system)
* identifier[{slice}].system 1..1
* identifier[{slice}].system = "{system}" (exactly)
* identifier[{slice}].value 1..1

// Who owes what about an element: the obligations of the three actors, each of which is a CapabilityStatement of this guide.
// They are written out by build/obligations.mjs: as rules of FSH they would be a third of what compiling costs.
RuleSet: Obligations(index, which)
* ^mustSupport = true
* ^extension[{index}].url = "https://xinglin-fhir.github.io/ig/obligations"
* ^extension[{index}].valueCode = #{which}

// What must-support means here: a hospital system sends it where it knows it, the platform keeps it, an app does not stumble.
RuleSet: Supported
* insert Obligations(0, supported)

// The same, and an app shows it to its user.
RuleSet: Shown
* insert Obligations(0, shown)

// What the platform itself derives: a hospital system does not send it, an app shows it.
RuleSet: Derived
* insert Obligations(0, derived)

// The same two for Observation.status, whose first extension is FHIR's own (a display hint).
RuleSet: ShownStatus
* insert Obligations(1, shown)

RuleSet: DerivedStatus
* insert Obligations(1, derived)
