RuleSet: ScoreSlice(slice, zh, en)
* component[{slice}] insert Derived
* component[{slice}] ^short = "{zh}得分 Score of {en}"
* component[{slice}].code = https://xinglin-fhir.github.io/ig/CodeSystem/constitution-type#{slice}
* component[{slice}].value[x] 1..1
* component[{slice}].value[x] only Quantity
* component[{slice}].valueQuantity.value 1..1
* component[{slice}].valueQuantity.system 1..1
* component[{slice}].valueQuantity.system = "http://unitsofmeasure.org" (exactly)
* component[{slice}].valueQuantity.code 1..1
* component[{slice}].valueQuantity.code = #{score} (exactly)

Profile: ConstitutionAssessment
Parent: Observation
Id: ConstitutionAssessment
Title: "体质测评 Constitution assessment"
Description: "一份体质量表答卷的九个得分和总体结论，由平台根据答卷得出，一次测评一条。GB/T 46939 和 ZYYXH/T 157 为 0～100 的转化分，老年版为原始分之和，由 method 区分，不同量表不可比较；各体质的判定另存为 ConstitutionDetermination。The nine scores of one response to a constitution scale and the outcome as a whole, derived by the platform from the response, one Observation for each assessment. GB/T 46939 and ZYYXH/T 157 give transformed scores of 0 to 100, the elderly form gives raw sums; method tells which, and scores of different instruments must not be compared. The verdicts stand in ConstitutionDetermination."
* insert EnforcedForCode(Observation, constitution-assessment-code)
* insert ObservationRules
* obeys constitution-1 and constitution-2
* insert TcmCategory(tcm-constitution)
* code from ConstitutionAssessmentCode (required)
* code insert Derived
* subject insert Derived
* effective[x] 1..1
* effective[x] only dateTime
* effective[x] insert Derived
* effective[x] ^short = "答卷的填写时间（authored） When the response was authored"
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from ConstitutionOutcome (required)
* valueCodeableConcept insert Derived
* valueCodeableConcept ^short = "总体结论 The outcome as a whole"
* method 1..1
* method from ConstitutionInstrument (extensible)
* method insert Derived
* method ^short = "所用量表 The instrument"
* extension contains MainConstitution named mainConstitution 0..*
* method.extension contains InstrumentVersion named instrumentVersion 0..1
* derivedFrom 1..*
* derivedFrom only Reference(QuestionnaireResponse or Observation)
* derivedFrom insert Derived
* derivedFrom ^short = "答卷，以及预填所用的观察 The response, and the observations that it was filled from"
* component 9..*
* component ^slicing.discriminator.type = #pattern
* component ^slicing.discriminator.path = "code"
* component ^slicing.rules = #open
* component ^slicing.description = "九种体质各一个得分。One score for each of the nine types."
* component contains balanced 1..1 and qi-deficiency 1..1 and yang-deficiency 1..1 and yin-deficiency 1..1 and phlegm-dampness 1..1 and damp-heat 1..1 and blood-stasis 1..1 and qi-stagnation 1..1 and inherited-special 1..1
* insert ScoreSlice(balanced, 平和质, the balanced type)
* insert ScoreSlice(qi-deficiency, 气虚质, qi-deficiency)
* insert ScoreSlice(yang-deficiency, 阳虚质, yang-deficiency)
* insert ScoreSlice(yin-deficiency, 阴虚质, yin-deficiency)
* insert ScoreSlice(phlegm-dampness, 痰湿质, phlegm-dampness)
* insert ScoreSlice(damp-heat, 湿热质, damp-heat)
* insert ScoreSlice(blood-stasis, 血瘀质, blood-stasis)
* insert ScoreSlice(qi-stagnation, 气郁质, qi-stagnation)
* insert ScoreSlice(inherited-special, 特禀质, the inherited special type)

Extension: MainConstitution
Id: main-constitution
Title: "主要体质 Main constitution"
Description: "指导所依据的体质：平和质为阳性时是平和质，否则是判为是的偏颇体质中得分最高者，没有的取倾向中得分最高者。有几个表示得分相同，由中医师判定；没有表示未能判定。The constitution that guidance goes by: the balanced type where it is positive, else the biased one with the highest score of those that are yes, else of the tendencies. Several mean equal scores, for a TCM practitioner to decide; none means undetermined."
Context: Observation
* value[x] only code
* value[x] 1..1
* valueCode from ConstitutionType (required)
