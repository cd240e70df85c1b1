Profile: LabOrder
Parent: ServiceRequest
Id: LabOrder
Title: "检验申请 Laboratory order"
Description: "检验申请：为谁、做什么项目；最好有编码和诊断。申请单号放在 PLAC 标识符，实验室的条码号放在 FILL 标识符。A laboratory order: for whom and which test; a coded test and the diagnosis are desirable. The order number is the PLAC identifier, the laboratory's own number the FILL identifier."
* insert RequestRules(lab-order)
* extension contains Recognisable named recognisable 0..* and RepeatReason named repeatReason 0..1
* extension[recognisable] insert Derived
* extension[recognisable] ^short = "可互认的报告，平台写入 Reports that could be used instead, written by the platform"
* extension[repeatReason] insert Shown
* extension[repeatReason] ^short = "重复检查的理由 Why the test is repeated"
* code 1..1
* code ^short = "检验项目 The test"
* obeys referral-3 and lab-order-1

Invariant: lab-order-1
Description: "中文：检验项目应有编码；本申请的 code 只有文字；请加上院内项目编码或 LOINC 编码，实验室和报告才能对上 | English: the test should be coded; the code of this order is a text only; add the local code or LOINC's, or laboratory and report cannot be matched"
Severity: #warning
Expression: "code.exists() implies code.coding.code.exists()"
