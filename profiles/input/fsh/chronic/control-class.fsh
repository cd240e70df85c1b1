CodeSystem: ControlClassCodes
Id: control-class
Title: "随访分类 Control class"
Description: "国家基本公共卫生服务规范（第三版）随访记录表的“此次随访分类”，依次对应表上的1至4。并存时取较重者（4重于3，依此类推）为本项目的理解，规范没有印出顺序。The classes of a follow-up visit in the national public health norm (third edition), in the order 1 to 4 of its form. That the graver one counts where several apply (4 before 3 and so on) is our reading; the norm prints no order."
* insert OwnCodeSystem
* insert Concept(satisfied, 控制满意, Satisfactory)
* insert Concept(unsatisfied, 控制不满意, Unsatisfactory)
* insert Concept(adverse-reaction, 不良反应, Adverse reaction)
* insert Concept(complication, 并发症, Complication)

ValueSet: ControlClass
Id: control-class
Title: "随访分类 Control class"
Description: "控制满意、控制不满意、不良反应、并发症。Satisfactory, unsatisfactory, adverse reaction, complication."
* ^experimental = false
* include codes from system ControlClassCodes
