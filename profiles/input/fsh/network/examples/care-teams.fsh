Instance: family-doctor-team-full
InstanceOf: CareTeam
Usage: #example
* identifier.system = "https://platform.example.org/teams"
* identifier.value = "TEAM-0001"
* status = #active
* category = CareTeamCategoryCodes#family-doctor-team "家庭医生团队"
* name = "杏林镇第一家庭医生团队"
* period.start = "2026-01-01"
* participant[0].role = PractitionerRoleCodes#chronic-specialist "慢病专科医生"
* participant[0].member = Reference(PractitionerRole/practitioner-role-specialist)
* participant[1].role = PractitionerRoleCodes#family-doctor "家庭医生"
* participant[1].member = Reference(Practitioner/practitioner-full)
* participant[2].role = PractitionerRoleCodes#village-doctor "乡村医生"
* participant[2].member = Reference(PractitionerRole/practitioner-role-minimal)
* participant[3].role = PractitionerRoleCodes#health-manager "健康管理师"
* participant[3].member = Reference(Organization/organization-township)
* participant[4].role = PractitionerRoleCodes#tcm-doctor "中医师"
* participant[4].member = Reference(PractitionerRole/practitioner-role-full)
* managingOrganization = Reference(Organization/organization-township)
* telecom.system = #phone
* telecom.value = "0990-0000003"

Instance: family-doctor-team-minimal
InstanceOf: CareTeam
Usage: #example
* status = #proposed
* category = CareTeamCategoryCodes#family-doctor-team
* name = "杏林镇第二家庭医生团队"
* participant.role = PractitionerRoleCodes#family-doctor
* participant.member = Reference(PractitionerRole/practitioner-role-full)
* managingOrganization = Reference(Organization/organization-township)

Instance: bad-family-doctor-team-no-doctor
InstanceOf: CareTeam
Usage: #example
* status = #active
* category = CareTeamCategoryCodes#family-doctor-team
* name = "杏林镇第三家庭医生团队"
* participant.role = PractitionerRoleCodes#nurse
* participant.member = Reference(PractitionerRole/practitioner-role-full)
* managingOrganization = Reference(Organization/organization-township)

Instance: bad-family-doctor-team-too-small
InstanceOf: CareTeam
Usage: #example
* status = #active
* category = CareTeamCategoryCodes#family-doctor-team
* name = "杏林镇第三家庭医生团队"
* participant.role = PractitionerRoleCodes#family-doctor
* participant.member = Reference(PractitionerRole/practitioner-role-full)
* managingOrganization = Reference(Organization/organization-township)

Instance: bad-family-doctor-team-no-organization
InstanceOf: CareTeam
Usage: #example
* status = #proposed
* category = CareTeamCategoryCodes#family-doctor-team
* name = "杏林镇第三家庭医生团队"
* participant.role = PractitionerRoleCodes#family-doctor
* participant.member = Reference(PractitionerRole/practitioner-role-full)

Instance: bad-family-doctor-team-no-role
InstanceOf: CareTeam
Usage: #example
* status = #proposed
* category = CareTeamCategoryCodes#family-doctor-team
* name = "杏林镇第三家庭医生团队"
* participant.member = Reference(PractitionerRole/practitioner-role-full)
* managingOrganization = Reference(Organization/organization-township)
