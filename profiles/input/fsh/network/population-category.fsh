Extension: PopulationCategory
Id: population-category
Title: "人群分类 Population category"
Description: "居民所属的重点人群，可有多个。The key population groups that the resident belongs to; there may be several."
Context: Patient
* value[x] only CodeableConcept
* value[x] 1..1
* valueCodeableConcept from PopulationCategoryVS (extensible)
* valueCodeableConcept.extension contains PopulationCategorySource named source 0..1

Extension: PopulationCategorySource
Id: population-category-source
Title: "人群分类的来源 Source of a population category"
Description: "这一分类由平台按事实得出（derived：年龄、已确诊的疾病、妊娠），还是由发送方填写（stated）。由平台标明；得出的分类只由平台写，规则在 Library/population-rules。Whether the platform derived the category from facts (age, confirmed diagnoses, pregnancy) or its sender states it. The platform marks it; derived categories are the platform's alone, by Library/population-rules."
Context: CodeableConcept
* value[x] only code
* value[x] 1..1
* valueCode from PopulationCategorySourceVS (required)

CodeSystem: PopulationCategorySourceCodes
Id: population-category-source
Title: "人群分类的来源 Source of a population category"
Description: "人群分类由谁得出；本项目自定。From whom a population category comes; local to this project."
* insert OwnCodeSystem
* insert Concept(derived, 平台按事实得出, Derived by the platform from facts)
* insert Concept(stated, 发送方填写, Stated by the sender)

ValueSet: PopulationCategorySourceVS
Id: population-category-source
Title: "人群分类的来源 Source of a population category"
Description: "人群分类由谁得出。From whom a population category comes."
* ^experimental = false
* include codes from system PopulationCategorySourceCodes

CodeSystem: PopulationCategoryCodes
Id: population-category
Title: "人群分类 Population category"
Description: "签约与公共卫生服务的重点人群。The key population groups of contracting and public health services."
* insert OwnCodeSystem
* insert Concept(elderly, 65岁及以上老年人, Aged 65 or over)
* insert Concept(elderly-80, 80岁及以上老年人, Aged 80 or over)
* insert Concept(child-0-6, 0～6岁儿童, Child aged 0 to 6)
* insert Concept(child-0-36m, 0～36月龄儿童, Child aged 0 to 36 months)
* insert Concept(disabled, 残疾人, Person with a disability)
* insert Concept(preferential-treatment, 优抚对象, Recipient of preferential treatment)
* insert Concept(low-income, 低保对象, Recipient of subsistence allowance)
* insert Concept(hypertension, 高血压患者, Person with hypertension)
* insert Concept(type-2-diabetes, 2型糖尿病患者, Person with type 2 diabetes)
* insert Concept(maternal, 孕产妇, Pregnant or postpartum woman)
* insert Concept(severe-mental-disorder, 严重精神障碍患者, Person with a severe mental disorder)
* insert Concept(copd, 慢性阻塞性肺疾病患者, Person with COPD)
* insert Concept(tuberculosis, 肺结核患者, Person with pulmonary tuberculosis)
* insert Concept(general, 一般人群, General population)

ValueSet: PopulationCategoryVS
Id: population-category
Title: "人群分类 Population category"
Description: "签约与公共卫生服务的重点人群。The key population groups of contracting and public health services."
* ^experimental = false
* include codes from system PopulationCategoryCodes
