<#assign han = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九", "二十"]>
<#function no i><#return (i < han?size)?then(han[i], (i + 1)?string)></#function>
${m.title?replace("会议$", "", "r")}会议纪要

一、会议情况
地点：${m.place!"线上"}
主持：${m.chair}
<#list m.sittings as s>
<#if (m.sittings?size > 1)>
第 ${s?counter} 次开会
</#if>
时间：${s.at}
到会：应到 ${s.members} 人，实到 ${s.present} 人（党 ${s.party}，政 ${s.government}，群 ${s.people}<#if s.recused?has_content>；回避 ${s.recused?size} 人：${s.recused?join("、")}</#if>）<#if m.quorum?has_content>，按规定${m.quorum}到会才能开会</#if>。
<#list s.sides as side>
${side.sector}：${side.names?join("、")}
</#list>
<#if s.absent?has_content>
未到：${s.absent?join("、")}
</#if>
<#if s.late?has_content>
迟到：${s.late?join("、")}
</#if>
<#if s.left?has_content>
提前离开：${s.left?join("、")}
</#if>
<#if s.onPaper?has_content>
在纸质签到表上签到：${s.onPaper?join("、")}
</#if>
<#if s.proxies?has_content>
书面委托：${s.proxies?join("、")}
</#if>
<#if s.adjourned??>
休会：${s.adjourned}
</#if>
</#list>

二、议题
<#list m.items as r>
（${no(r?index)}）${r.item.title}
案文：${r.item.motion}
<#if r.papers?has_content>
材料：${r.papers?join("、")}
</#if>
<#if r.speakers?has_content>
发言：${r.speakers?join("、")}
</#if>
<#if r.stances?has_content>
意见：<#list r.stances as s>${s.name} ${s.count} 人<#sep>，</#list>
</#if>
<#if r.opinions?has_content>
发言要点：
<#list r.opinions as o>
${o?counter}. ${o}
</#list>
</#if>
<#list r.before as equal>
第 ${equal?counter} 次表决：${equal}票数相等，没有选定，当场在相等的各项里再表决。
</#list>
<#if r.count?? && r.options?has_content>
表决：<#if r.rule??>依据${r.rule.source}，</#if><#if r.rule?? && r.rule.secret()>无记名投票，</#if>应投 ${r.count.voters} 票，至少 ${r.count.threshold} 票选定。
<#list r.options as o>
${o?counter}. ${o.title}：${o.votes} 票<#if o.points != o.votes>，${o.points} 分</#if><#if o.chosen>，选定</#if>
</#list>
<#if r.tied>
票数相等的选项按事先定的规则没有定下来。
</#if>
<#elseif r.count??>
表决：<#if r.rule??>依据${r.rule.source}，</#if>赞成 ${r.count.agree} 票，反对 ${r.count.disagree} 票，弃权 ${r.count.abstain} 票，未投 ${r.count.notCast} 票；至少 ${r.count.threshold} 票通过。
</#if>
结果：<#switch r.item.state><#case "ADOPTED">通过<#break><#case "SENT_BACK">未通过，退回补充<#break><#case "REJECTED">未通过，不予采纳<#break><#case "NOT_TREATED">没有议，下次再议<#break><#default>没有结果</#switch>。<#if r.item.reason??>理由：${r.item.reason}</#if>

</#list>