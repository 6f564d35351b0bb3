# 界面文字。各语言的键相同。

## 页面框架

skip-to-content = 跳到正文
nav-label = 网站栏目
nav-home = 首页
nav-cities = 城市
nav-agreements = 协议
nav-events = 活动
nav-series = 系列活动
nav-organisations = 机构
nav-topics = 主题
nav-plans = 承诺
nav-data = 数据
languages-label = 语言
crumbs-label = 当前位置
contents = 目录
note-back = 返回正文
permalink-block = 段落
permalink-section = 章节
pager-label = 列表分页
pager-previous = 上一页
pager-next = 下一页
list-page = 第{ $n }页
list-empty = 暂无内容。
drafts-banner = 这是网站草稿，尚未发布：未公布的报告也一并显示。
footer-publisher = 发布者：{ $name }
footer-contact = 联系方式：
footer-licence = 许可：{ $name }
footer-made = 由“编年史”{ $version } 生成

## 无障碍设置

settings = 无障碍设置
settings-size = 文字大小
settings-size-100 = 100%
settings-size-125 = 125%
settings-size-150 = 150%
settings-size-200 = 200%
settings-letters = 字间距
settings-letters-normal = 标准
settings-letters-wide = 较宽
settings-letters-wider = 宽
settings-lines = 行间距
settings-lines-normal = 标准
settings-lines-wide = 较宽
settings-lines-wider = 宽
settings-scheme = 配色
settings-scheme-auto = 跟随系统
settings-scheme-light = 浅色
settings-scheme-dark = 深色
settings-scheme-on-white = 白底黑字
settings-scheme-on-black = 黑底白字
settings-scheme-on-blue = 浅蓝底深蓝字
settings-pictures = 图片
settings-pictures-on = 显示
settings-pictures-off = 以文字说明代替
settings-keys = 按“/”键打开搜索
settings-keys-on = 是
settings-keys-off = 否
settings-reset = 恢复默认外观
settings-page-only = 未启用 JavaScript，所选设置只对本页有效。

## 页面标题

title-year = { $year }年
title-yearbook = { $year }年汇编
title-cities = 城市与地区
title-agreements = 协议
title-register = { $year }年协议清单
title-city-register = { $city }{ $year }年协议清单
title-activity = { $city }{ $year }年国际交往与对外经济联系情况
title-events = 活动
title-series = 系列活动
title-organisations = 机构
title-topics = 报告主题
title-plans = 承诺及其落实
title-data = 开放数据
title-compare = 对比
title-compare-years = { $city }：{ $first }年与{ $second }年
title-compare-question = { $question }：{ $year }年
title-partners = 各年伙伴城市
title-city-partners = { $city }：各年伙伴城市
title-not-found = 页面不存在
title-redirect = 页面已移动
title-pair = { $first }与{ $second }

## 搜索引擎说明

description-city = { $name }：历年报告、活动、协议、伙伴与承诺。
description-year = 各城市{ $year }年报告：活动、协议与承诺。
description-report = { $name }：{ $city }{ $year }年报告。
description-agreement = { $name }：各方、日期、状态及各报告的说法。
description-register = { $name }：有效、新签和终止的协议，各方、日期、期限以及提到它们的报告。
description-activity = { $name }：各项协议之下和协议之外的活动、访问、计划和数据。
description-event = { $name }：时间、地点、参加者及各报告的说法。
description-pair = { $first }与{ $second }：历年共同的协议与活动。
description-compare-years = { $name }并列对照：新出现与不再提及的内容、指标、承诺以及对相同问题的回答。
description-compare-question = { $name }：各城市对同一问题的回答。
description-partners = { $name }：哪些年份的报告提到谁，又不再提到谁。

## 语言

og-locale = zh_CN
own-language-name = 中文
no-translation = 暂无译文
in-language-ru = 俄文
in-language-en = 英文
in-language-zh = 中文
language-name-ru = 俄语
language-name-en = 英语
language-name-zh = 中文
language-name-ja = 日语
language-name-ko = 韩语

## 数量

n-reports = { $n }份报告
n-events = { $n }项活动
n-agreements = { $n }项协议
n-concluded = 签署{ $n }项协议
agreements-total = 报告中共提到{ $n }项协议。
events-total = 报告中共提到{ $n }项活动。
plans-total = 共{ $n }项承诺，以及后续报告的说法。
count-reports = 报告
count-cities = 城市与地区
count-organisations = 机构
count-agreements = 协议
count-events = 活动
count-series = 系列活动
count-partnerships = 伙伴关系
count-plans = 承诺
count-figures = 数字指标
size-bytes = { $n } 字节
size-kilobytes = { $n } KB
size-megabytes = { $n } MB

## 首页

weave = 报告
weave-caption = 各城市历年报告
weave-city = 城市
weave-none = 无报告
weave-parts = 城市与年份表的各部分
legend-report = 报告
legend-draft = 草稿
legend-topics = 每条代表一个主题
legend-none = 空白：无报告
latest-year = 最新报告：{ $year }
latest-concluded = { $year }年签署
all-years = 所有年份
partners = 报告中提到的城市

## 年份与汇编

steps-years = 相邻年份
yearbook-link = { $year }年汇编（供通读与打印）
yearbook-parts = 汇编各部分
yearbook-other = 其他回答
answer-report = 摘自报告：
yearbook-imprint = 版本说明
yearbook-imprint-reports = 本汇编收录{ $n }份报告。
yearbook-imprint-dates = 发布日期
yearbook-imprint-changed = 修订于
print-address = 本页网址：
no-reports = 暂无报告。
no-reports-of-year = 本年度没有报告。
no-answers = 已有报告，但尚无正文。
no-events-of-year = 报告未提到本年度的活动。
events-of-year = 年度活动
events-undated = 无日期的活动
concluded = 签订的协议
lapsed = 失效的协议

## 报告

about-report = 关于本报告
report-topics = 主题
report-status = 状态
report-status-draft = 草稿
report-status-review = 审核中
report-status-published = 已发布
report-received = 收到日期
report-published = 发布日期
report-changed = 更正日期
report-original = 原文
report-id = 标识
corrections = 发布后的更正
attachments = 文件
attachment-source = 报告来源
cite = 引用格式
cite-note = 单击即可选中全文以便复制。
cite-gost = 俄罗斯国家标准 GOST R 7.0.100-2018
cite-copy = 复制
cite-copied = 已复制
cite-subtitle = { $year }年报告
cite-medium = 文本 : 电子版
cite-website = [网站]
cite-published = 发布日期：{ $date }
cite-no-date = [年份不详]
cite-accessed = 访问日期：{ $date }
cite-accessed-blank = 日.月.年
attachment-sha256 = SHA-256 校验和
steps-reports = 相邻年份的报告
neighbours = 其他城市同一主题的报告

## 栏目

reports = 报告
events = 活动
events-by-year = 历年活动
agreements = 协议
agreement = 协议
partnerships = 伙伴关系
partnership-since = 始于：
partnership-no-since = 起始时间未说明
partnership-until = 止于：
partnership-told = 关于伙伴关系的说法（{ $n }）
plans = 计划
figures = 数字指标
outcomes = 承诺的落实
series = 系列活动
organisations = 机构
organisation-agreements = 这些机构的协议
organisation-events = 这些机构的活动
topics = 主题
topic = 主题
mentions = 提及之处
not-told = 未说明
undated = 无日期
valid-until = 至
told-in = 报告：

## 城市与地区

about-place = 关于该地
place-name = 名称
place-kind = 类别
place-member = 提交报告
place-country = 国家
place-region = 地区
place-within = 隶属
place-districts = 下辖
place-founded = 建立年份
place-coordinates = 坐标
place-wikidata = 维基数据
other-names = 其他语言名称
group-members = 提交报告的城市
group-no-country = 无国家
group-countries = 国家
group-rivers-and-regions = 河流与地区
place-kind-city = 城市
place-kind-town = 镇
place-kind-village = 村
place-kind-district = 区
place-kind-region = 地区
place-kind-river = 河流
place-kind-country = 国家
partner-cities = 伙伴城市
partner = 伙伴
pair-link = 交往历程
pair-events = 共同的活动与协议
pair-elsewhere = 在两地或其他地方
pair-unplaced = 地点未说明
pair-water = 未提及共同活动或协议
pair-bank = 主办地：{ $name }
pair-undated = 未说明年份
pair-vague = 日期跨越多年
pair-again = 同一文件：其日期也涵盖此年。
pair-again-event = 同一活动：其日期也涵盖此年。
pair-no-events = 报告中没有提及双方共同参加的活动或协议。

## 机构

about-organisation = 关于该机构
organisation-name = 名称
organisation-short = 简称
organisation-parent = 隶属
organisation-parts = 下属机构
organisation-city = 城市
organisation-website = 网站

## 报告的说法

disputed = 说法不一
disputes = 说法不一
disputes-note = 各报告的说法不同。以下并列各种说法，本站不作裁定。
claims = 报告的说法
claims-agree = 共有{ $n }份报告提到此事，说法一致。
claim-cited = 报告中的名称：
claim-same = 与上文一致：
claim-facts = 该报告的说法：{ $name }
settled = 以上内容已由编辑核定。以下为各报告的说法。
passage-link = 报告原文位置
facts-agreement = 协议信息
facts-event = 活动信息
facts-series = 系列信息
successions = 沿革
supersedes = 取代
superseded-by = 被取代于

## 协议

life = 协议历程
signed-at = 签署场合
events-under = 协议框架下的活动
agreement-kind-agreement = 协议
agreement-kind-contract = 合同
agreement-kind-treaty = 条约
agreement-kind-protocol-of-intent = 意向书
agreement-kind-protocol = 议定书
agreement-kind-memorandum = 备忘录
agreement-kind-communique = 公报
agreement-kind-plan = 计划
agreement-kind-other = 其他文件
tier-twin = 友好城市
tier-friendship = 友好关系
tier-cooperation = 合作关系
agreement-status-intended = 有意签订
agreement-status-negotiating = 谈判中
agreement-status-in-approval = 审批中
agreement-status-signed = 已签署
agreement-status-in-force = 有效
agreement-status-lapsed = 已失效
agreement-status-terminated = 已终止
life-intended = 有意签订
life-negotiating = 谈判
life-in-approval = 审批
life-signed = 签署
life-in-force = 生效
life-lapsed = 失效
life-terminated = 终止
life-settled = 由编辑核定
life-untold = 报告未提及

## 协议清单与交往情况

registers = 各年清单：
activities = 各年交往情况：
city-registers = 协议清单与交往情况
register-link = { $year }年协议清单
register-all-link = { $year }年所有城市的协议清单
activity-link = { $year }年交往情况
register-name = 协议清单
register-subject = { $city }，{ $year }年
register-section = 部分
register-number = 序号
register-title = 名称
register-signed = 签署日期
register-place = 签署地点
register-term = 有效期
register-told = 来源
register-none = 报告中没有提到。
register-in-force = { $year }年12月31日有效
register-concluded = { $year }年签署
register-ended = { $year }年终止
register-preparing = 正在准备或尚未生效
register-unclear = 无法确定
register-unclear-note = 这里列出报告说得不明确、说法不一或没有说明的协议，原因见“状态”一栏；同一协议也可能列在其他部分。
register-left-out = 未列入清单：该城市不是这些文件的一方
register-others = 提交报告的城市均未列为一方的协议
register-all-note = 清单根据全部报告编成。城市本身或其机构被列为一方的协议，列在该城市之下。
register-twice = { $year }年签署且年底有效的协议，在两个部分都列出。
register-reports = 清单根据报告编成：该城市{ $year }年有{ $n }份报告；其他城市和年份的报告也计入。
register-no-report = 该城市没有{ $year }年的报告：清单根据其他城市和年份的报告编成。
register-silent = 有{ $n }个提交报告的城市，报告中没有提到{ $year }年的协议：
register-role-witness = 该城市在签署时在场
register-role-approver = 该城市审批了该文件
register-role-place = 在该城市签署
register-role-no-parties = 报告没有列出各方
register-role-unnamed = 报告没有逐一列出各方
register-role-teller = 该城市的报告提到它
register-also-cited = 又称：{ $title }
register-term-in_force = 生效：{ $date }
register-term-valid_until = 有效至：{ $date }
register-term-ended = 终止：{ $date }
register-no-term = 没有说明期限
register-no-status = 报告没有说明状态
register-settled = 由编辑核定
register-last-told = 据最后提到它的{ $year }年报告
register-concluded-now = 本年签署
register-ended-now = 同年终止
register-not-yet-in-force = 尚未生效
register-see-unclear = 有不明之处：见“无法确定”
register-doubt-undated = 没有说明签署日期，无法确定是否在{ $year }年签署
register-doubt-signed = 签署日期为{ $date }，无法确定是否在{ $year }年或年底之前签署
register-doubt-signed-by = 没有说明签署日期；{ $report }年的报告最早称其已签署，是否在{ $year }年底之前签署没有说明
register-doubt-planned = 原定签署（{ $date }），报告没有说明是否已签署
register-doubt-prepared = { $report }年的报告最后提到其准备工作，结果没有说明
register-doubt-untold = 报告既没有说明签署日期，也没有说明{ $year }年的状态
register-doubt-in-force = 生效日期为{ $date }，无法确定是否有效
register-doubt-end = 终止日期为{ $date }，无法确定{ $year }年底是否有效
register-doubt-end-undated = { $report }年的报告称其已终止，没有说明时间
register-doubt-outlives = 期限已过（{ $date }），但{ $report }年的报告称其有效
register-doubt-superseded = 已由另一协议（《{ $title }》）取代，报告没有说明是否终止
register-signature = 市政机构负责人 ______________________ / ______________________ /
register-signature-date = 20___年____月____日
activity-name = 国际交往与对外经济联系情况
activity-what = 内容
activity-with = 参加者和各方
activity-state = 状态或数值
activity-under = 根据文件：{ $title }
activity-no-party = 该城市没有被列为该文件的一方。
activity-outside = 协议之外
activity-visits = 协议之外的访问
activity-silent = 报告没有提到{ $year }年有活动的协议
activity-promised = { $year }年的计划及其结果
activity-planned = { $year }年报告中的计划
activity-figures = { $year }年报告中的数据
activity-nothing-told = 没有提到相关活动
activity-plan = 计划
activity-figure = 数据
activity-reports = 根据报告编成：该城市{ $year }年有{ $n }份报告；活动由其他城市的报告补充。
activity-no-report = 该城市没有{ $year }年的报告：根据其他城市和年份的报告编成。
activity-left-out = 没有列入{ $n }项既无外方参加者、也无协议方参加的活动。

## 活动

event-kind-festival = 节庆
event-kind-forum = 论坛
event-kind-round-table = 圆桌会议
event-kind-exhibition = 展览
event-kind-fair = 博览会
event-kind-visit = 访问
event-kind-ceremony = 仪式
event-kind-sport = 体育
event-kind-exchange = 交流
event-kind-concert = 音乐会
event-kind-meeting = 会晤
event-kind-election = 选举
event-kind-competition = 比赛
event-kind-conference = 会议
event-kind-other = 其他活动
event-status-planned = 计划中
event-status-prepared = 已筹备
event-status-cancelled = 已取消
event-status-held = 已举行
format-in-person = 线下
format-online = 线上
format-hybrid = 线上线下结合
part-of = 所属活动：
event-parts = 框架内的活动
event-plans = 有关承诺
steps-editions = 相邻各届
edition = 第{ $n }届
edition-gap = 没有报告提到这一届。
editions = 历届
no-editions = 报告尚未提到任何一届。
series-title = 名称
series-editions-told = 报告提到的届数
series-years = 年份
cadence = { $n ->
    [1] 每年一次
   *[other] 每{ $n }年一次
}

## 承诺与数字

plan-promised = 承诺
plan-outcome = 落实情况
plan-due = 期限：
plan-no-due = 未说明期限
plan-about = 涉及：
plan-report = { $year }年报告
plan-overdue = 已逾期，没有报告说明
plan-overdue-awaited = 已逾期，尚无{ $year }年的报告
plan-report-awaited = 尚无{ $year }年的报告
plan-unanswered = 尚无报告说明
plans-filter = 筛选承诺
plans-filter-city = 城市
plans-filter-year = 报告年份
plans-filter-state = 结果
plans-filter-any = 全部
plans-filter-told = 已有说明
plans-filter-open = 尚无说明
plans-filter-overdue = 已逾期且无说明
plans-filter-reset = 显示全部
plans-shown = 显示承诺：{ $shown }项，共{ $all }项。
plans-elsewhere = 全部承诺：{ $name }
plans-this-page = 筛选只显示列表本页上的承诺。如果某城市或某年在其他页上还有承诺，这里会给出查看全部承诺的链接。
plans-by-city = 按城市查看承诺
plans-by-year = 按年份查看承诺
outcome-done = 已完成
outcome-partly = 部分完成
outcome-in-progress = 进行中
outcome-moved = 已推迟
outcome-dropped = 已放弃
figure-label = 指标
figure-value = 数值
figure-date = 时间
figure-about-what = 所属
figure-with = 共同参与：
figure-over = 超过{ $value }
figure-about = 约{ $value }
figure-at-least = 不少于{ $value }
figure-at-most = 不超过{ $value }

## 对比

compare-link = 对比年份、城市和伙伴
compare-note = 同一城市的两个年份并列对照、各城市对同一问题的回答、各年伙伴城市。
compare-cities = 同一城市的两个年份
compare-parts = 城市列表分页
compare-years = 相邻年份的报告
compare-pair = { $first }与{ $second }
compare-single = 只有{ $year }年的报告，暂无可对比的年份
compare-with = 与{ $year }年对比
compare-city = 对比年份：
compare-steps = 相邻的对比
compare-questions = 各城市对同一问题的回答
compare-questions-note = 选择年份，即可连续阅读各城市的回答。
compare-question = 问题
compare-year = 年份
compare-missing = 没有{ $years }年的报告。
compare-changes = 新出现与不再提及的内容
compare-silence = 这里只列出报告所述的内容。报告没有提及，并不表示关系已经终止。
compare-gone = 仅{ $year }年
compare-both = 两年都有
compare-new = 仅{ $year }年
compare-nothing = 无
compare-partners = 伙伴
compare-agreements = 协议
compare-series = 定期活动
compare-difference = 差额
compare-same = 相同
compare-about = 约{ $value }
compare-about-same = 大致相同
compare-approximate = “约”表示至少有一个数字并不精确：“超过”“约”“不少于”或“不超过”。
compare-plans = { $first }年的承诺与{ $second }年的说明
compare-answered = { $all }项承诺中，{ $year }年的报告说明了{ $n }项。
compare-unanswered = { $year }年的报告没有回答这个问题。
compare-more = 更多对比
compare-other-years = 其他年份的同一问题
compare-other-questions = 本年的其他问题
compare-together = 合订本
compare-silent = 提交了报告但没有回答这个问题
partners-by-year = 各年伙伴城市
partners-note = 哪些年份的报告提到谁，又不再提到谁。
partners-of-all = 各年伙伴城市：所有城市
partners-of-city = 历年伙伴城市：{ $city }
partners-silence = 格中的数字表示报告提到该伙伴的次数，以及所述的相关活动和协议的数量。报告没有提及，并不表示关系已经终止。
partners-gone = { $year }年之后，报告不再提到以下国家的任何伙伴：
partners-latest = { $year }年的报告提到
partners-last = 最后一次提到是在{ $year }年的报告中
partners-silent = 未提及
partners-before = 尚未提到
partners-legend = 空格：尚未提到。斜线：没有报告。“未提及”：以前提到过，但该报告中没有。
partners-none = 报告中没有提到任何伙伴。
n-mentions = 提及{ $n }次
n-partners = { $n }个伙伴

## 字段名称

field-cited = 名称
field-kind = 类别
field-tier = 关系级别
field-signed = 签署日期
field-in_force = 生效日期
field-valid_until = 有效期至
field-ended = 终止日期
field-place = 地点
field-parties = 各方
field-witnesses = 见证方
field-approvers = 批准方
field-status = 状态
field-languages = 文本语言
field-title = 名称
field-date = 日期
field-format = 形式
field-venue = 场所
field-participants = 参加者
field-organiser = 主办方
field-series = 系列
field-edition = 届次
field-under = 依据的协议
field-signs = 签署的文件
field-part_of = 所属活动
field-due = 期限
field-about = 涉及
field-host = 主办方
field-cadence = 频率
field-forms = 其他写法

## 图示

drawing-table = 以表格显示
timeline = 历年概览
timeline-title = { $name }历年概览
timeline-description = 自上而下的年份之河，{ $first }–{ $last }：{ $events }，{ $agreements }。图下表格内容相同。
timeline-year = 年份
timeline-no-report = 无报告
timeline-named = 报告中提及
timeline-water = 未提及活动或协议
timeline-disputed = 日期有异说
timeline-legend = 岸边圆点为已知具体日期的活动；日期越不精确，线段越长。横跨河流的线为协议。空心或虚线表示计划中、已取消，或日期有异说、不确定。
timeline-undated = 因未说明年份而未绘出：{ $what }。
timeline-several = 属于或可能属于多个年份者，在各年均列出。
timeline-vague = 因日期跨越年份过多而未绘出：{ $what }。
chart-title = { $name }：历年{ $figure }
chart-legend = 尖端：至少为所述数值。末端空心：约数。整条空心：至多为所述数值。
map = 地图
map-title = 报告提及的地点
map-description = 提交报告的城市：{ $own }；仅被提及的地点：{ $others }。图下列表包含全部地点。
map-legend = 方块：提交报告的城市。圆圈：被提及的地点。边缘箭头：该地点位于此方向的远处。
map-unnamed = 图中未标名称（{ $n }）：{ $names }
map-left-out = 图中无处标出（{ $n }）：{ $names }；可在列表中查找
network-title = { $name }与伙伴城市
network-description = 双方共同的活动与协议数量：{ $list }。表格内容相同。
network-legend = 线条越粗，双方共同的活动与协议越多，数字见名称旁。虚线：仅在计划中或已失效。
network-rest = 另有 { $n } 个伙伴城市仅列于表格中。
strip-label = 按顺序排列的各届
strip-gap = 未提及
figure-report = 报告
figures-all = 全部数据

## 数据

data-note = 本站全部内容可作为一个供程序使用的文件下载：相互关联的报告、地区、协议、活动与承诺。
data-counts = 数据数量
data-what = 内容
data-key = 键
data-count = 数量

## 服务页面

redirect-note = 本页现位于：
not-found-note = 此地址没有内容。可能地址有误，或页面已更名。
not-found-home = 返回首页

table-label = 表格

## 搜索

title-search = 搜索
nav-search = 搜索
nav-reports = 报告
nav-pages = 页面
search-label = 搜索内容
search-submit = 搜索
search-kind = 栏目
search-city = 城市或地点
search-year = 年份
search-all-kinds = 所有栏目
search-all-cities = 所有城市
search-all-years = 所有年份
search-hint = 俄文单词可用任何变格形式；城市也可用其他语言的名称查找。按 / 键进入搜索框，用方向键浏览结果，按 Esc 清空。
search-found = 找到 { $n } 条结果
search-any = 没有同时包含所有词的内容。至少包含其中一个词的结果：{ $n } 条
search-begun = 以此开头的单词很多，未能全部查找，请输入更多字母。
search-none = 没有找到任何内容。
search-near = 您要找的是不是：
search-more = 显示更多
search-older = 同时搜索更早的年份
search-lost = 无法打开搜索索引。请刷新页面，或使用下面的列表。
search-no-script = 搜索需要脚本，而此浏览器已停用脚本。网站的全部内容都在以下列表中：
search-lists = 列表
