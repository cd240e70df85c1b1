ValueSet: ConstitutionAssessmentCode
Id: constitution-assessment-code
Title: "体质测评代码 Constitution assessment code"
Description: "标明一次体质测评的代码。The code that marks a constitution assessment."
* ^experimental = false
* XinglinObservationCodes#constitution-assessment "中医体质测评"
