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
Description: "计划须由中医师处理的原因。同分、阴虚与阳虚并存、未能判定出自老年版记录表的填表说明；建议矛盾为本项目自定。Why a TCM practitioner has to look at a plan. Equal scores, yin- and yang-deficiency together, and undetermined come from the notes of the elderly form; conflicting advice is of this project."
* insert OwnCodeSystem
* insert Concept(conflicting-advice, 兼夹体质的建议互相矛盾, Advice for mixed constitutions conflicts)
* insert Concept(equal-scores, 主要体质得分相同, Equal scores of the main constitutions)
* insert Concept(yin-and-yang-deficiency, 阴虚与阳虚并存, Yin- and yang-deficiency together)
* insert Concept(undetermined, 未能判定, Undetermined)

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

Extension: ConstitutionDue
Id: constitution-due
Title: "体质辨识到期日 Constitution assessment due"
Description: "这位居民下一次老年人中医体质辨识到期的日期：从未测评的为满65岁之日，测评过的为次年1月1日（每自然年一次）。平台能自动维护之前，由建档方填写。按自然年计是本项目的理解，规范只写每年1次。The date from which the resident's next constitution assessment in the elderly programme is due: the 65th birthday of who was never assessed, the first of January of the next year of who was (once in a calendar year). Until the platform keeps it itself, whoever registers the resident fills it in. The calendar year is our reading, the specification says once a year."
Context: Patient
* value[x] only date
* value[x] 1..1
