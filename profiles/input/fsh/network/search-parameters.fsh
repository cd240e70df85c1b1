Instance: patient-ethnicity
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(patient-ethnicity, PatientEthnicity, ethnicity, token, Patient)
* description = "按民族查询居民。Residents by ethnicity."
* expression = "Patient.extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/ethnicity').value"

Instance: patient-population-category
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(patient-population-category, PatientPopulationCategory, population-category, token, Patient)
* description = "按人群分类查询居民。Residents by population category."
* expression = "Patient.extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/population-category').value"

Instance: patient-division
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(patient-division, PatientDivision, division, string, Patient)
* description = "按地址的行政区划代码查询居民，前缀匹配：省2位、市4位、县6位、乡镇9位、村12位。Residents by the division code of their address, matched as a prefix: province 2 digits, city 4, county 6, township 9, village 12."
* expression = "Patient.address.extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/administrative-division').value"

Instance: organization-network-level
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(organization-network-level, OrganizationNetworkLevel, network-level, token, Organization)
* description = "按网络层级查询机构。Organizations by network level."
* expression = "Organization.extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/network-level').value"

Instance: careteam-managing-organization
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(careteam-managing-organization, CareTeamManagingOrganization, managing-organization, reference, CareTeam)
* description = "按管理机构查询团队（R4 没有这个标准参数）；界面：签约时选择本机构的家庭医生团队。Care teams by the organisation that manages them; R4 has no such parameter. Screen: choosing a team of one's institution when a contract is signed."
* expression = "CareTeam.managingOrganization"
* target = #Organization

Instance: organization-licence-until
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(organization-licence-until, OrganizationLicenceUntil, licence-until, date, Organization)
* description = "按许可到期日查询机构；界面：快到期的许可。Organisations by the day on which a licence ends. Screen: licences that run out."
* expression = "Organization.extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/licence').extension.where(url = 'period').value.ofType(Period).end"

Instance: organization-insurance-designation
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(organization-insurance-designation, OrganizationInsuranceDesignation, insurance-designation, token, Organization)
* description = "按医保定点类别查询机构；界面：哪些养老机构是长护险定点。Organisations by the insurance they are designated for. Screen: homes that are designated for long-term care insurance."
* expression = "Organization.extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/insurance-designation').extension.where(url = 'kind').value"

Instance: practitioner-qualification
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(practitioner-qualification, PractitionerQualification, qualification, token, Practitioner)
* description = "按执业类别查询人员。Practitioners by their category of practice."
* expression = "Practitioner.qualification.code"

Instance: practitioner-qualification-until
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(practitioner-qualification-until, PractitionerQualificationUntil, qualification-until, date, Practitioner)
* description = "按执业资格到期日查询人员；界面：快到期的资格。Practitioners by the day on which a qualification ends. Screen: qualifications that run out."
* expression = "Practitioner.qualification.period.end"

Instance: patient-residence
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(patient-residence, PatientResidence, residence, reference, Patient)
* description = "按居住机构查询居民；界面：养老机构的入住老人。Residents by the institution in which they live. Screen: who lives in an elderly home."
* expression = "Patient.extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/residence').extension.where(url = 'organization').value.ofType(Reference)"
* target = #Organization
