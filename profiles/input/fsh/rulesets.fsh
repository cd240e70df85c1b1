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

RuleSet: SlicedBySystem
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier ^slicing.description = "按标识符系统切片；其他系统的标识符照收。Sliced by identifier system; identifiers of other systems remain legal."

RuleSet: IdentifierSlice(slice, system)
* identifier[{slice}].system 1..1
* identifier[{slice}].system = "{system}" (exactly)
* identifier[{slice}].value 1..1

// One obligation of an element, for one of the three actors, each of which is a CapabilityStatement of this guide.
RuleSet: Obligation(index, code, actor)
* ^extension[{index}].url = "http://hl7.org/fhir/StructureDefinition/obligation"
* ^extension[{index}].extension[0].url = "code"
* ^extension[{index}].extension[0].valueCode = #{code}
* ^extension[{index}].extension[1].url = "actor"
* ^extension[{index}].extension[1].valueCanonical = "https://xinglin-fhir.github.io/ig/CapabilityStatement/{actor}"

// What must-support means here: a hospital system sends it where it knows it, the platform keeps it, an app does not stumble.
RuleSet: Supported
* ^mustSupport = true
* insert Obligation(0, SHALL:populate-if-known, hospital-system)
* insert Obligation(1, SHALL:persist, xinglin-server)
* insert Obligation(2, SHALL:no-error, app)

// The same, and an app shows it to its user.
RuleSet: Shown
* ^mustSupport = true
* insert Obligation(0, SHALL:populate-if-known, hospital-system)
* insert Obligation(1, SHALL:persist, xinglin-server)
* insert Obligation(2, SHALL:display, app)

// What the platform itself derives: a hospital system does not send it, an app shows it.
RuleSet: Derived
* ^mustSupport = true
* insert Obligation(0, SHALL:populate, xinglin-server)
* insert Obligation(1, SHALL:display, app)

// The same two for Observation.status, whose first extension is FHIR's own (a display hint).
RuleSet: ShownStatus
* ^mustSupport = true
* insert Obligation(1, SHALL:populate-if-known, hospital-system)
* insert Obligation(2, SHALL:persist, xinglin-server)
* insert Obligation(3, SHALL:display, app)

RuleSet: DerivedStatus
* ^mustSupport = true
* insert Obligation(1, SHALL:populate, xinglin-server)
* insert Obligation(2, SHALL:display, app)
