Extension: ReviewDate
Id: review-date
Title: "复评日期 Review date"
Description: "应当重新测评并修订计划的日期：老年人每年一次；偏颇体质默认三个月，为项目默认值，可由县里配置，未见国家规定。The date on which to assess again and revise the plan: yearly for the elderly; three months for biased constitutions is a default of this project, configurable, no national rule was found."
Context: CarePlan
* value[x] only date
* value[x] 1..1

CodeSystem: PractitionerReviewCodes
Id: practitioner-review
Title: "须中医师处理的原因 Reason for a practitioner's review"
Description: "计划须由中医师处理的原因。同分、阴虚与阳虚并存、未能判定出自老年版记录表的填表说明；建议矛盾、测评更正、复评到期为本项目自定。Why a TCM practitioner has to look at a plan. Equal scores, yin- and yang-deficiency together, and undetermined come from the notes of the elderly form; conflicting advice, corrected assessments and reviews that are due are of this project."
* insert OwnCodeSystem
* insert Concept(conflicting-advice, 兼夹体质的建议互相矛盾, Advice for mixed constitutions conflicts)
* insert Concept(equal-scores, 主要体质得分相同, Equal scores of the main constitutions)
* insert Concept(yin-and-yang-deficiency, 阴虚与阳虚并存, Yin- and yang-deficiency together)
* insert Concept(undetermined, 未能判定, Undetermined)
* insert Concept(assessment-changed, 所依据的测评已更正, The assessment behind the plan was corrected)
* insert Concept(review-due, 复评日期已到而计划仍在执行, The review date has come and the plan is still in force)

ValueSet: PractitionerReviewVS
Id: practitioner-review
Title: "须中医师处理的原因 Reason for a practitioner's review"
Description: "计划须由中医师处理的原因。Why a TCM practitioner has to look at a plan."
* ^experimental = false
* include codes from system PractitionerReviewCodes

Extension: PractitionerReview
Id: practitioner-review
Title: "须中医师处理 For a practitioner's review"
Description: "计划须由中医师处理，及其原因；处理后由中医师去掉。A TCM practitioner has to look at the plan, and why; the practitioner removes it afterwards."
Context: CarePlan
* value[x] only CodeableConcept
* value[x] 1..1
* valueCodeableConcept from PractitionerReviewVS (extensible)

Extension: AdviceConflict
Id: advice-conflict
Title: "建议的矛盾 Conflicting advice"
Description: "本体质的建议与另一种体质的建议在哪一类上互相矛盾、为什么。矛盾由本项目对照两份建议的文字得出，未见规范有此规定，应由中医师核定。With which other constitution's advice this one conflicts, in which category and why. The conflicts were found by this project by comparing the words of the advice; no specification was found to say so, and a TCM practitioner should review them."
Context: PlanDefinition
* extension contains with 1..1 and category 1..1 and reason 1..1
* extension[with] ^short = "另一种体质 The other constitution"
* extension[with].value[x] only code
* extension[with].valueCode 1..1
* extension[with].valueCode from ConstitutionType (required)
* extension[category] ^short = "建议类别 The category of advice"
* extension[category].value[x] only code
* extension[category].valueCode 1..1
* extension[category].valueCode from TcmAdviceCategory (required)
* extension[reason] ^short = "矛盾在何处 What conflicts"
* extension[reason].value[x] only string
* extension[reason].valueString 1..1

Extension: ConstitutionDue
Id: constitution-due
Title: "体质辨识到期日 Constitution assessment due"
Description: "这位居民下一次老年人中医体质辨识到期的日期：从未测评的为满65岁之日，测评过的为次年1月1日（每自然年一次）。由平台维护：登记时按出生日期填入，每次老年版测评后更新，更新居民时不写它不会丢失。按自然年计是本项目的理解，规范只写每年1次。The date from which the resident's next constitution assessment in the elderly programme is due: the 65th birthday of who was never assessed, the first of January of the next year of who was (once in a calendar year). The platform keeps it: it follows from the birth date at registration and from each assessment by the elderly form, and an update of the resident that leaves it out does not lose it. The calendar year is our reading, the specification says once a year."
Context: Patient
* value[x] only date
* value[x] 1..1
