CodeSystem: LicenceKindCodes
Id: licence-kind
Title: "许可类别 Kind of licence"
Description: "机构所持许可的类别；本地代码。The kinds of licences that institutions hold; local codes."
* insert OwnCodeSystem
* insert Concept(medical, 医疗机构执业许可, Licence of a medical institution)
* insert Concept(elderly-care, 养老机构备案, Registration of an elderly care institution)
* insert Concept(pharmacy, 药品经营许可, Licence of a pharmacy)

ValueSet: LicenceKind
Id: licence-kind
Title: "许可类别 Kind of licence"
Description: "机构所持许可的类别。The kinds of licences that institutions hold."
* ^experimental = false
* include codes from system LicenceKindCodes

Extension: Licence
Id: licence
Title: "许可 Licence"
Description: "机构所持的一项许可：类别、编号、发证机关、有效期；到期日可以检索。A licence that the institution holds: kind, number, issuer, period; the day it ends can be searched for."
Context: Organization
* extension contains kind 1..1 and number 0..1 and issuer 0..1 and period 0..1
* extension[kind] ^short = "类别 Kind"
* extension[kind].value[x] only code or Coding or CodeableConcept
* extension[kind].value[x] 1..1
* extension[kind].value[x] from LicenceKind (extensible)
* extension[number] ^short = "编号 Number"
* extension[number].value[x] only string
* extension[number].value[x] 1..1
* extension[issuer] ^short = "发证机关 Who issued it"
* extension[issuer].value[x] only string or Reference(Organization)
* extension[issuer].value[x] 1..1
* extension[period] ^short = "有效期 From when until when it is valid"
* extension[period].value[x] only Period
* extension[period].value[x] 1..1

CodeSystem: InsuranceDesignationCodes
Id: insurance-designation
Title: "医保定点类别 Kind of insurance designation"
Description: "医保或长护险定点；本地代码。Designated for the basic medical insurance or for long-term care insurance; local codes."
* insert OwnCodeSystem
* insert Concept(basic, 基本医保定点, Basic medical insurance)
* insert Concept(ltci, 长期护理保险定点, Long-term care insurance)

ValueSet: InsuranceDesignationVS
Id: insurance-designation
Title: "医保定点类别 Kind of insurance designation"
Description: "医保或长护险定点。Designated for the basic medical insurance or for long-term care insurance."
* ^experimental = false
* include codes from system InsuranceDesignationCodes

Extension: InsuranceDesignation
Id: insurance-designation
Title: "医保定点 Insurance designation"
Description: "机构是哪类医保的定点机构、从何时到何时。For which insurance the institution is designated, and from when until when."
Context: Organization
* extension contains kind 1..1 and period 0..1
* extension[kind].value[x] only code or Coding or CodeableConcept
* extension[kind].value[x] 1..1
* extension[kind].value[x] from InsuranceDesignationVS (extensible)
* extension[period].value[x] only Period
* extension[period].value[x] 1..1

CodeSystem: CapacityKindCodes
Id: capacity-kind
Title: "床位类别 Kind of capacity"
Description: "机构床位数的类别；本地代码。The kinds of bed numbers; local codes."
* insert OwnCodeSystem
* insert Concept(licensed-beds, 核定床位, Licensed beds)
* insert Concept(open-beds, 开放床位, Open beds)
* insert Concept(occupied-beds, 占用床位, Occupied beds)
* insert Concept(nursing-beds, 护理型床位, Nursing beds)

ValueSet: CapacityKind
Id: capacity-kind
Title: "床位类别 Kind of capacity"
Description: "机构床位数的类别。The kinds of bed numbers."
* ^experimental = false
* include codes from system CapacityKindCodes

Extension: Capacity
Id: capacity
Title: "床位 Capacity"
Description: "机构的床位数及其日期。How many beds the institution has, and as of which day."
Context: Organization
* extension contains kind 1..1 and value 1..1 and asOf 0..1
* extension[kind].value[x] only code or Coding or CodeableConcept
* extension[kind].value[x] 1..1
* extension[kind].value[x] from CapacityKind (extensible)
* extension[value].value[x] only integer or unsignedInt or positiveInt
* extension[value].value[x] 1..1
* extension[asOf].value[x] only date or dateTime
* extension[asOf].value[x] 1..1
