Profile: FamilyDoctorTeam
Parent: CareTeam
Id: FamilyDoctorTeam
Title: "家庭医生团队 Family doctor team"
Description: "“1+1+1+N”家庭医生团队：上级专科医生、家庭医生、乡村医生各一名，加若干其他人员（N）。三个“1”指谁依县里的做法，此处是项目的理解，尚未核实。A family doctor team of 1+1+1+N: a specialist of the higher level, a family doctor, a village doctor, and others (N). Who the three are is the county's to say; this is the project's reading, unverified."
* insert EnforcedForCategory(CareTeam, family-doctor-team-category)
* obeys family-doctor-team-1 and family-doctor-team-2
* identifier insert Supported
* status 1..1
* status insert Shown
* category 1..*
* category ^slicing.discriminator.type = #pattern
* category ^slicing.discriminator.path = "$this"
* category ^slicing.rules = #open
* category ^slicing.description = "其他类别照收。Other categories remain legal."
* category contains kind 1..1
* category[kind] = CareTeamCategoryCodes#family-doctor-team
* category[kind] insert Shown
* name 1..1
* name insert Shown
* subject only Reference(Patient)
* subject ^short = "只为一位居民组建的团队才填 Only for a team of one resident"
* period insert Supported
* participant 1..*
* participant insert Shown
* participant.role 1..*
* participant.role from PractitionerRoleCode (preferred)
* participant.role insert Shown
* participant.member 1..1
* participant.member insert Shown
* managingOrganization 1..*
* managingOrganization insert Shown
* telecom insert Shown

Invariant: family-doctor-team-1
Description: "中文：在用的家庭医生团队必须有家庭医生；本团队没有角色为 family-doctor 的成员；请补上家庭医生及其角色 | English: an active family doctor team has a family doctor; in this one nobody has the role family-doctor; add the family doctor with that role"
Severity: #error
Expression: "(status.exists() and status = 'active') implies participant.role.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/practitioner-role' and code = 'family-doctor').exists()"

Invariant: family-doctor-team-2
Description: "中文：“1+1+1+N”团队应有上级专科医生和乡村医生；本团队缺少 chronic-specialist 或 village-doctor；请补上，县里做法不同的可忽略本提示 | English: a 1+1+1+N team should have a specialist of the higher level and a village doctor; this one lacks a chronic-specialist or a village-doctor; add them, a county of another practice may ignore this"
Severity: #warning
Expression: "(status.exists() and status = 'active') implies (participant.role.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/practitioner-role' and code = 'chronic-specialist').exists() and participant.role.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/practitioner-role' and code = 'village-doctor').exists())"
