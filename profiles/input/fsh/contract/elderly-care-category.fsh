ValueSet: ElderlyCareCategory
Id: elderly-care-category
Title: "老年照护类别 Category of elderly care"
Description: "标明老年照护计划的类别。The category that marks a plan of elderly care."
* ^experimental = false
* CarePlanCategoryCodes#elderly-care "老年照护"
