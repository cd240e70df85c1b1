// Which rule applies to a glucose follows from its code; these three sets say it.
ValueSet: GlucoseFastingCode
Id: glucose-fasting-code
Title: "空腹血糖代码 Fasting glucose codes"
Description: "按空腹血糖判定的代码。The codes that are judged as fasting glucose."
* ^experimental = false
* $LOINC#14771-0 "Fasting glucose [Moles/volume] in Serum or Plasma"
* $LOINC#76629-5 "Fasting glucose [Moles/volume] in Blood"
* $LOINC#14770-2 "Fasting glucose [Moles/volume] in Capillary blood by Glucometer"

ValueSet: GlucoseTwoHourCode
Id: glucose-two-hour-code
Title: "2小时血糖代码 Two-hour glucose codes"
Description: "餐后2小时和75克葡萄糖负荷后2小时血糖的代码。The codes of glucose two hours after a meal and after 75 g of glucose."
* ^experimental = false
* $LOINC#14760-3 "Glucose [Moles/volume] in Capillary blood --2 hours post meal"
* $LOINC#14995-5 "Glucose [Moles/volume] in Serum or Plasma --2 hours post 75 g glucose PO"

ValueSet: GlucoseUnspecifiedCode
Id: glucose-unspecified-code
Title: "时间未注明的血糖代码 Glucose codes of unspecified timing"
Description: "没有说明采血时间的血糖代码：参与危急值判断，从不用于控制情况判定。The codes of glucose that do not say when blood was taken: looked at for critical values, never for control."
* ^experimental = false
* $LOINC#14749-6 "Glucose [Moles/volume] in Serum or Plasma"
