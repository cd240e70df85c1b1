// 卫生信息数据元（WS 363），as templates of health examinations and of CDA documents (WS 445) use them.
Instance: recognised-data-elements
InstanceOf: ConceptMap
Usage: #definition
* insert RecognisedHead(recognised-data-elements, RecognisedDataElements, http://loinc.org)
* title = "卫生信息数据元到 LOINC Health data elements to LOINC"
* description = "血压、血糖、糖化血红蛋白、血脂、身高、体重的卫生信息数据元（WS 363）对应的 LOINC 代码。DE04.50.102.00（血糖检测值）按其定义为空腹。代码出自公开的健康体检和 WS 445 模板，未与标准原文核对。The LOINC codes of the national health data elements (WS 363) for pressure, glucose, HbA1c, lipids, height and weight. DE04.50.102.00 (glucose) is fasting by its definition. The codes are those of public templates of health examinations and of WS 445, not checked against the official text."
* group.source = "urn:oid:2.16.156.10011.2.2.1"
* insert Same(DE04.10.174.00, 8480-6)
* insert Same(DE04.10.176.00, 8462-4)
* insert Same(DE04.50.037.00, 14771-0)
* insert Same(DE04.50.102.00, 14771-0)
* insert Same(DE04.50.019.00, 14761-1)
* insert Same(DE04.50.083.00, 4548-4)
* insert Same(DE04.50.125.00, 14647-2)
* insert Same(DE04.50.098.00, 14646-4)
* insert Same(DE04.50.097.00, 22748-8)
* insert Same(DE04.50.025.00, 14927-8)
* insert Same(DE04.10.167.00, 8302-2)
* insert Same(DE04.10.188.00, 29463-7)
