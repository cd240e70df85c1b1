ValueSet: GlucoseCode
Id: glucose-code
Title: "血糖代码 Glucose codes"
Description: "以物质的量浓度（mmol/L）报告的血糖。质量浓度的代码（如1558-6，mg/dL）不在内。Glucose reported in moles per volume (mmol/L). Codes of mass per volume (such as 1558-6, mg/dL) are not among them."
* ^experimental = false
* $LOINC#14771-0 "Fasting glucose [Moles/volume] in Serum or Plasma"
* $LOINC#76629-5 "Fasting glucose [Moles/volume] in Blood"
* $LOINC#14770-2 "Fasting glucose [Moles/volume] in Capillary blood by Glucometer"
* $LOINC#14749-6 "Glucose [Moles/volume] in Serum or Plasma"
* $LOINC#14760-3 "Glucose [Moles/volume] in Capillary blood --2 hours post meal"
* $LOINC#14995-5 "Glucose [Moles/volume] in Serum or Plasma --2 hours post 75 g glucose PO"
