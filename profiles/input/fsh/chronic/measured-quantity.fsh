// A measured value: one quantity in the one unit of UCUM that the rules reckon in, at a known time.
RuleSet: MeasuredIn(unit)
* insert ObservationRules
* obeys measurement-1
* effective[x] 1..1
* value[x] only Quantity
* valueQuantity.value 1..1
* valueQuantity.system 1..1
* valueQuantity.system = "http://unitsofmeasure.org" (exactly)
* valueQuantity.code 1..1
* valueQuantity.code = #{unit} (exactly)
* insert ShownMeasurement

// What it was before the platform converted it.
RuleSet: KeepsOriginal
* extension contains OriginalQuantity named originalQuantity 0..1
* extension[originalQuantity] insert Derived

// What a hospital system fills in of a measurement where it knows it, and an app shows.
RuleSet: ShownMeasurement
* status insert ShownStatus
* code insert Shown
* subject insert Supported
* effective[x] insert Shown
* performer insert Supported
* valueQuantity insert Shown
* dataAbsentReason insert Shown

Invariant: measurement-1
Description: "中文：测量值必须放在 valueQuantity；本条把结果放在 component 或 hasMember 里；请移到 valueQuantity，确实无值时用 dataAbsentReason | English: the measured value stands in valueQuantity; this observation has it in component or hasMember; move it to valueQuantity, or use dataAbsentReason where there is none"
Severity: #error
Expression: "(component.exists() or hasMember.exists()) implies (value.exists() or dataAbsentReason.exists())"
