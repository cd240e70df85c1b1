CodeSystem: ConsentCategoryCodes
Id: consent-category
Title: "同意类别 Consent category"
Description: "居民同意的是什么；本项目自定。What a resident consents to; local to this project."
* insert OwnCodeSystem
* insert Concept(record-sharing, 跨机构共享健康档案, Sharing of the record across organisations)
* insert Concept(family-doctor-contract, 家庭医生签约, Family doctor contract)

ValueSet: SharingConsentCategory
Id: sharing-consent-category
Title: "共享同意的类别 Category of a sharing consent"
Description: "标明跨机构共享同意的代码。The code that marks a consent to sharing across organisations."
* ^experimental = false
* ConsentCategoryCodes#record-sharing

Profile: SharingConsent
Parent: Consent
Id: SharingConsent
Title: "共享同意书 Sharing consent"
Description: "居民同意或拒绝某些机构跨机构读取其健康档案：谁的、何时签、哪个机构保管、对谁、从何时到何时。同意书编号用 .1.34。A resident permits, or denies, that organisations read the record across organisations: whose it is, when it was signed, who keeps it, for whom and for how long. The number of the form uses .1.34."
* insert EnforcedForCategory(Consent, sharing-consent-category)
* obeys sharing-consent-1 and sharing-consent-2 and sharing-consent-3
* insert SlicedBySystem
* identifier contains form 0..*
* identifier[form] insert Supported
* identifier[form] ^short = "知情同意书编号 Number of the consent form"
* insert IdentifierSlice(form, urn:oid:2.16.156.10011.1.34)
* status insert Shown
* scope = http://terminology.hl7.org/CodeSystem/consentscope#patient-privacy
* category from SharingConsentCategory (extensible)
* category insert Shown
* patient 1..1
* patient insert Shown
* dateTime 1..1
* dateTime insert Shown
* performer insert Shown
* organization 1..*
* organization insert Shown
* organization ^short = "保管同意书的机构 The organisation that keeps the form"
* source[x] insert Supported
* policyRule insert Supported
* verification insert Supported
* provision 1..1
* provision insert Shown
* provision.type 1..1
* provision.type insert Shown
* provision.period insert Shown
* provision.actor insert Shown
* provision.actor ^short = "允许或拒绝读取的机构、团队或人员 Who may, or may not, read"
* provision.purpose insert Supported

Invariant: sharing-consent-1
Description: "中文：允许共享的同意书必须写明对谁；本同意书 provision.type 为 permit 却没有 provision.actor；请引用可以读取的机构、团队或人员，否则等于对所有人公开 | English: a consent that permits says to whom; this one is permit without provision.actor; refer to the organisations, teams or persons who may read, or it would permit everybody"
Severity: #error
Expression: "(provision.type.exists() and provision.type = 'permit') implies provision.actor.exists()"

Invariant: sharing-consent-2
Description: "中文：同意书应写明有效期；本同意书没有 provision.period；请填起止时间，长期有效的只填开始 | English: a consent should have its period; this one has no provision.period; fill in start and end, or the start alone where it has no end"
Severity: #warning
Expression: "provision.period.exists()"

Invariant: sharing-consent-3
Description: "中文：生效的同意书应能找到签字原件；本同意书既没有编号也没有 source[x]；请填同意书编号，或引用扫描件 | English: the signed form of an active consent should be traceable; this one has neither number nor source[x]; fill in the form's number, or refer to the scan"
Severity: #warning
Expression: "(status.exists() and status = 'active') implies (identifier.exists() or source.exists())"
