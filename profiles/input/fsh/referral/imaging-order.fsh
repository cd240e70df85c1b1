Profile: ImagingOrder
Parent: ServiceRequest
Id: ImagingOrder
Title: "影像检查申请 Imaging order"
Description: "影像检查申请：为谁、做什么检查、哪个部位；最好有编码和诊断。已有可互认的结果由服务器写在 recognisable 中。An order of an imaging examination: for whom, which examination and of which part of the body; a code and the diagnosis are desirable. Results that could be used instead are written into recognisable by the server."
* insert RequestRules(imaging-order)
* extension contains Recognisable named recognisable 0..* and RepeatReason named repeatReason 0..1
* extension[recognisable] insert Derived
* extension[recognisable] ^short = "可互认的报告，平台写入 Reports that could be used instead, written by the platform"
* extension[repeatReason] insert Shown
* extension[repeatReason] ^short = "重复检查的理由 Why the examination is repeated"
* code 1..1
* code ^short = "检查项目 The examination"
* bodySite insert Supported
* bodySite ^short = "检查部位 The part of the body"
* obeys referral-3 and imaging-order-1

Invariant: imaging-order-1
Description: "中文：检查项目应有编码；本申请的 code 只有文字；请加上院内项目编码或 LOINC 编码，影像科和报告才能对上 | English: the examination should be coded; the code of this order is a text only; add the local code or LOINC's, or imaging department and report cannot be matched"
Severity: #warning
Expression: "code.exists() implies code.coding.code.exists()"
