Profile: ManagementLabel
Parent: Observation
Id: ManagementLabel
Title: "管理分标 Management label"
Description: "两慢病管理的分标：按 method 中注明的方案得出，确认前 status 为 preliminary；牵头层级的医务人员确认或改判后才是 final，改判的保留原标并写明理由。标签和标准为可配置的本地方案，没有国家来源，未经核实。医院系统不写。The label of two-chronic-disease management: concluded by the scheme that method names, preliminary until a practitioner of the leading level confirms it; final once confirmed or overridden, and an override keeps the label that was computed and says why. Labels and criteria are a configurable local scheme without a national source, unverified. Hospital systems do not write it."
* insert EnforcedForCode(Observation, management-label-code)
* insert Concluded(management-label)
* insert AboutCondition
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from ManagementLabelValue (extensible)
* valueCodeableConcept insert Derived
* obeys label-1 and label-2
* performer insert Derived
* performer ^short = "确认或改判的医务人员 The practitioner who confirmed or overrode it"
* note insert Derived
* note ^short = "改判的理由 Why it was overridden"
* method.coding contains labelScheme 1..1
* insert OwnCoding(method, labelScheme, label-scheme)
* insert ComponentsSlicedByCode
* component contains overridden 0..1 and leadLevel 0..1
* component[overridden] ^short = "改判前由方案得出的标 The label that the scheme gave before it was overridden"
* component[overridden].code = ChronicComponentCodes#overridden-label
* component[overridden].value[x] 1..1
* component[overridden].value[x] only CodeableConcept
* component[overridden].valueCodeableConcept from ManagementLabelValue (extensible)
* component[overridden] insert Derived
* component[leadLevel] ^short = "牵头管理的层级 The level that leads"
* insert CodedComponent(leadLevel, lead-level, NetworkLevelVS)

ValueSet: ManagementLabelCode
Id: management-label-code
Title: "管理分标的代码 Code of a management label"
Description: "标明一条管理分标的代码。The code that marks a management label."
* ^experimental = false
* XinglinObservationCodes#management-label

Invariant: label-1
Description: "中文：分标经医务人员确认后才是 final；本条已是 final、amended 或 corrected，却没有医务人员作为 performer；请由牵头层级的医务人员确认，确认前 status 为 preliminary | English: a label is final once a practitioner has confirmed it; this one is final, amended or corrected and has no practitioner as performer; have a practitioner of the leading level confirm it, until then its status is preliminary"
Severity: #error
Expression: "(status.exists() and (status = 'final' or status = 'amended' or status = 'corrected')) implies performer.where(reference.contains('Practitioner')).exists()"

Invariant: label-2
Description: "中文：改判必须写明理由；本条带有 overridden-label 分项，却没有 note；请在 note.text 写明理由 | English: an override says why; this label has the component overridden-label and no note; give the reason in note.text"
Severity: #error
Expression: "component.where(code.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/chronic-component' and code = 'overridden-label').exists()).exists() implies note.exists()"
