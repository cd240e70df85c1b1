CodeSystem: PolicySetCodes
Id: policy-set
Title: "规则集 Policy set"
Description: "分级、控制判定所依据的规则集。norm-2017 是国家基本公共卫生服务规范第三版（国卫基层发〔2017〕13号），缺省；primary-care-2025 是国家基层高血压防治管理指南2025版，并列展示。两者的界值见 hypertension.json、diabetes.json。The set of rules by which grade and control are judged. norm-2017, the default, is the national basic public health norm, third edition (2017, no. 13); primary-care-2025 is the national primary-care hypertension guideline of 2025, shown beside it. Their limits stand in hypertension.json and diabetes.json."
* insert OwnCodeSystem
* insert Concept(norm-2017, 国家基本公共卫生服务规范（第三版）, [[National basic public health norm, third edition]])
* insert Concept(primary-care-2025, 国家基层高血压防治管理指南（2025版）, [[National primary-care hypertension guideline, 2025]])

ValueSet: PolicySet
Id: policy-set
Title: "规则集 Policy set"
Description: "分级、控制判定所依据的规则集。The sets of rules by which grade and control are judged."
* ^experimental = false
* include codes from system PolicySetCodes
