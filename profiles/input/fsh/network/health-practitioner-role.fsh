Profile: HealthPractitionerRole
Parent: PractitionerRole
Id: HealthPractitionerRole
Title: "卫生人员岗位 Health practitioner role"
Description: "一个人在一个机构担任的角色；申请、任务和团队引用的是岗位，不是人，因为同一个医生可以在几个机构执业。角色代码是本地代码。A person's role in an institution; requests, tasks and teams refer to the role and not to the person, for a doctor may practise in several institutions. The role codes are local."
* insert EnforcedForType(PractitionerRole)
* obeys practitioner-role-1 and practitioner-role-2
* identifier insert Supported
* active insert Shown
* period insert Supported
* practitioner insert Shown
* organization insert Shown
* code from PractitionerRoleCode (preferred)
* code insert Shown
* specialty insert Supported
* location insert Supported
* healthcareService insert Supported
* telecom insert Shown

Invariant: practitioner-role-1
Description: "中文：岗位应写明是谁；本岗位没有 practitioner；请引用卫生人员，暂缺人的岗位可忽略本提示 | English: a role should name its person; this one has no practitioner; refer to the practitioner, a vacant post may ignore this"
Severity: #warning
Expression: "practitioner.exists()"

Invariant: practitioner-role-2
Description: "中文：岗位应写明在哪个机构；本岗位没有 organization；请引用机构，谁能看到什么由它决定 | English: a role should name its organisation; this one has none; refer to the organisation, who may see what depends on it"
Severity: #warning
Expression: "organization.exists()"
