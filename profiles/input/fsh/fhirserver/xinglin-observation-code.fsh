CodeSystem: XinglinObservationCodes
Id: xinglin-observation
Title: "杏林观察代码 Xinglin observation codes"
Description: "平台自己得出的观察的代码：体质测评、分级、危险分层、控制、分标、危急值。本项目自定，未见国家标准代码。The codes of what the platform itself concludes: constitution assessment, grade, risk, control, label, critical alert. Local to this project; no national codes were found."
* insert OwnCodeSystem
* insert Concept(constitution-assessment, 中医体质测评, TCM constitution assessment)
* insert Concept(bp-grade, 血压分级, Blood pressure grade)
* insert Concept(cv-risk-level, 心血管危险分层, Cardiovascular risk level)
* insert Concept(bp-control, 血压控制情况, Blood pressure control)
* insert Concept(glucose-control, 血糖控制情况, Glucose control)
* insert Concept(management-label, 管理分标, Management label)
* insert Concept(critical-alert, 危急值提醒, Critical alert)
