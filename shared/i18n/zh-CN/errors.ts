import { product } from '../../product.ts';

export const errors = {
  'error.internal': '程序内部出错。请重试；如果仍然出错，请把日志发给维护人员。',
  'error.ipc.forbidden': '这个窗口不能执行该操作。',
  'error.ipc.invalid': '收到的数据格式不对（{channel}）。',
  'error.store.not-a-database': `{path} 不是${product.zh}的数据文件。请选择正确的文件；该文件没有改动。`,
  'error.store.damaged': '数据文件 {path} 已损坏，无法打开。请用备份恢复；该文件没有改动。',
  'error.store.empty':
    '数据文件 {path} 是空的，里面没有数据。请用备份恢复，或删除这个文件后重新开始；该文件没有改动。',
  'error.store.missing': '数据文件 {path} 不见了，但留有它的备份；什么都没有改动。',
  'error.store.disk-failed':
    '磁盘未能读写 {path}。请检查磁盘是否正常、是否还有空间，然后重试。已经保存的内容没有改动。',
  'error.store.newer': `这份数据由更新版本的${product.zh}保存（版本 {found}，本程序支持到 {known}）。请升级程序后再打开；文件没有改动。`,
  'error.store.read-only':
    '数据文件 {path} 是只读的。请取消只读属性，或复制到可以写入的位置后再打开。',
  'error.store.busy': '数据文件 {path} 正被另一个程序占用。请关闭那个程序后重试。',
  'error.store.folder-missing': '文件夹 {path} 不存在。请先建立文件夹，或换一个位置。',
  'error.store.stale': '“{key}”刚刚在别处改过。请重新载入，看过新的内容后再改；这次修改没有保存。',
  'error.record.unreadable':
    '“{key}”无法读取：它的“{field}”不符合本程序的规则，可能由其他版本或其他程序写入。其他数据不受影响；请用写入它的版本打开，或重新录入。',
  'error.record.unknown': '没有“{key}”这一条，可能已被删除。请重新载入后再改。',
  'error.record.exists': '已有“{key}”这一条。请换一个键名或时期，或修改已有的那一条。',
  'error.record.used':
    '“{key}”用在幻灯片 {numbers} 上（讲稿和待放内容也算），不能删除。请先在这些幻灯片上换掉它；这次修改没有保存。',
  'error.record.needed': '还有内容依赖“{key}”：{records}。请先修改或删除它们；这次修改没有保存。',
  'error.record.home-needed': '“{key}”是本地区，不能删除。请先把另一个地区设为本地区。',
  'error.record.code-taken': '区划代码 {code} 已属于“{key}”。请核对代码，或修改已有的地区。',
  'error.record.area-in-itself': '“{key}”不能在它自己所辖的地区之内。请另选上级地区。',
  'error.record.misfit':
    '目标“{target}”的单位是“{unit}”，指标“{key}”的是“{other}”，不能用来衡量它。请统一单位，或解除两者的关联；这次修改没有保存。',
  'error.record.circular': '“{key}”不能是它自己的一部分（经由“{denominator}”）。请另选所属的整体。',
  'error.record.paragraph-unknown':
    '出处“{source}”没有第 {section} 节第 {paragraph} 段。请核对节和段，或先在出处里补上。',
  'error.record.place-taken':
    '同一位置刚刚放了“{other}”。请重新载入后再移动“{key}”；这次修改没有保存。',
  'error.record.body-unfit':
    '幻灯片“{key}”没有保存：内容与版式“{layout}”不符（{details}）。请修改这些字段，或换一种版式。',
  'error.record.last-deck': '“{key}”是这里唯一的简报，不能删除。请先另建一份。',
  'error.record.edits-refused':
    '{count} 处改动都没有保存，问题出在第 {number} 处（“{subject}”）：{reason}',
  'error.record.reason-missing': '修改已公布的数字需要填写理由。',
  'error.record.target-missing':
    '上报的数值没有对应“{key}”的任何一项指标。请选明是哪一项，或先为这项目标填写指标。',
  'error.record.choice-missing':
    '{period} 有几个来源公布的数值。请先选定采用哪一个，再保存；这次修改没有保存。',
  'error.clipboard.no-slides': '剪贴板里没有幻灯片。请先在幻灯片列表里选中幻灯片，按 Ctrl+C 复制。',
  'error.clipboard.unreadable':
    '剪贴板里的幻灯片不完整，或由其他版本、其他程序写入，没有粘贴。请在幻灯片列表里重新复制。',
  'error.bundle.not-a-bundle':
    '{path} 不是简报文件（.hsbrief）。请选择用“打包发送”或 briefing bundle 生成的文件。',
  'error.bundle.damaged':
    '{path} 不完整或已损坏，没有打开，文件没有改动。请让对方重新发送一份；如果是从邮件或网盘取得的，请重新下载。',
  'error.bundle.newer':
    '{path} 由更新版本的洪山简报打包（版本 {found}，本程序支持到 {known}）。请升级程序后再打开；文件没有改动。',
  'error.bundle.too-large': '{path} 解开后过大，不像是简报文件，没有打开。请让对方重新发送一份。',
  'error.merge.undecided':
    '有 {count} 处两边不同，还没有选用哪一方。什么也没有写入；请逐处选择后再合并。',
  'error.import.whole-package':
    '{name} 是一整份数据（含简报），不是表格：请用“文件 › 合并”导入，不同之处由您逐处选择。',
  'error.review.unknown': '这条意见已被删除。',
  'error.difference.cancelled': '对比还没有完成就停止了。请重新选择要对比的状态。',
  'error.difference.unknown': '这个状态没有留存数据，无法对比。请另选一个状态或数据文件。',
  'error.dataset.invalid': '数据包里的 {file} 第 {row} 行不合要求：{reason}',
  'error.deck.unknown': '没有名为“{deck}”的简报。可用的有：{known}。',
  'error.deck.no-language': '简报“{deck}”没有英文。请改用中文（zh-CN）。',
  'error.show.none': '现在没有放映。',
  'error.meeting.unknown': '这条会议记录已被删除。',
  'error.export.busy': '另一项导出正在进行。请等它完成，或先取消。',
  'error.export.preset-exists': '已经有名为“{name}”的方案。请换一个名称。',
  'error.export.cancelled': '已取消导出，原有文件没有改动。',
  'error.export.render-failed': '幻灯片没有画完，没有导出，原有文件没有改动。原因：{reason}',
  'error.export.unproved':
    '导出的 PDF 没有通过核对：{reason}。原有文件没有改动。有疑问的 PDF 另存为：{file}。',
  'error.export.no-slides': '所选范围内没有幻灯片。',
  'error.export.no-charts': '所选幻灯片上没有图表。请选择有图表的幻灯片，或改为导出 PNG。',
  'error.logo.too-large':
    '这个标志太大。请选择不超过 {limit} KB、边长不超过 4096 像素的 PNG 或 SVG 文件。',
  'error.logo.too-complex':
    '这个标志太复杂：层层引用展开后，窗口画不过来。请在绘图软件里扩展并简化后重新导出，或改用 PNG。',
  'error.logo.not-a-picture': '这个文件不是完整的 PNG 或 SVG 图形。请另选一个文件。',
  'error.logo.has-text': '这个 SVG 里有文字。请先在绘图软件里把文字转换为轮廓（转曲），再选择它。',
  'error.logo.unreadable': '无法读取 {path}。请检查文件是否存在、是否有权限读取。',
  'error.print.no-printer': '这台电脑没有安装打印机。请先安装打印机，或导出 PDF。',
  'error.print.failed': '打印机没有接受这些页面（{reason}）。请检查打印机，或导出 PDF。',
  'error.export.no-data': '所选的幻灯片或领域没有数据。请另选一些，或导出全部数据。',
  'error.file.not-writable': '无法写入 {path}。请检查权限，或换一个位置。原有文件没有改动。',
  'error.file.disk-full': '磁盘空间不足，无法写入 {path}。请清理空间后重试。原有文件没有改动。',
  'error.file.in-use': '{path} 正被另一个程序打开。请先关闭它，或换一个文件名。原有文件没有改动。',
  'error.file.name-too-long': '文件名或路径太长：{path}。请换一个较短的名称或位置。',
  'error.file.is-folder': '{path} 是文件夹。请指定文件名。',
  'error.file.not-folder': '{path} 不是文件夹。请选择一个文件夹。',
  'error.file.not-opened':
    '系统没有打开 {path}。文件已经导出；请在文件夹中找到它，用合适的程序打开。',
  'error.file.folder-missing': '文件夹 {path} 不存在。请先建立文件夹，或换一个位置。',
  'error.usage.verb-unknown': '没有“{verb}”这个命令。可用的命令：{known}。',
  'error.usage.option-unknown': '没有“{option}”这个选项。用 --help 查看用法。',
  'error.usage.option-unfit':
    '选项 {option} 不适用于 {format}。去掉它，或换一种 --format。用 --help 查看用法。',
  'error.usage.option-missing': '缺少选项 {option}。用 --help 查看用法。',
  'error.usage.value-missing': '选项 {option} 后面缺少内容。用 --help 查看用法。',
  'error.usage.locale-unknown': '没有“{locale}”这种语言。可用的有：{known}。',
  'error.usage.theme-unknown': '没有“{theme}”这个领域。可用的有：{known}。',
  'error.usage.look-unknown': '没有“{look}”这个主题。可用的有：{known}。',
  'error.usage.format-unknown': '不支持“{format}”格式。可用的有：{known}。',
  'error.usage.scale-unknown': '没有“{scale}”这种放大倍数。可用的有：{known}。',
  'error.usage.value-unknown': '选项 {option} 不能是“{value}”。可用的有：{known}。',
  'error.usage.value-too-long': '选项 {option} 的内容太长，最多 {limit} 个字。',
  'error.usage.slides-unreadable': '幻灯片范围“{slides}”无法识别。写法举例：1-5,8。',
  'error.usage.slides-beyond': '幻灯片范围“{slides}”超出 1—{total}。写法举例：1-5,8。',
  'error.usage.options-exclusive': '{first} 和 {second} 不能同时使用。',
  'error.usage.value-unreadable': '选项 {option} 的“{value}”无法识别。写法举例：{example}。',
  'error.usage.action-unknown': '{verb} 没有“{action}”这个操作。可用的有：{known}。',
  'error.usage.slide-unknown': '简报“{deck}”里没有名为“{slide}”的幻灯片。现有的是：{known}。',
  'error.usage.area-unknown': '没有地区“{area}”。现有的是：{known}。',
  'error.usage.source-unknown': '没有出处“{source}”。现有的是：{known}。',
  'error.draft.source-empty':
    '数据里还没有出处“{source}”的数字、目标或大事。请先录入，再起草简报。什么也没有改动。',
  'error.usage.replacement-empty':
    '替换后“{place}”就没有文字了。少选这一处，或先在那里写上别的话。什么也没有改动。',
  'error.usage.replacement-too-long':
    '替换后“{place}”会超过 {limit} 字。少选几处，或换短一些。什么也没有改动。',
  'error.usage.place-beyond': '位置 {at} 超出 1—{total}。',
  'error.usage.input-unreadable': '读不到 {from}。请核对 --in 后面的文件。',
  'error.usage.input-not-json': '{from} 里不是 JSON：{reason}。什么也没有写入。',
  'error.usage.input-unfit': '{from} 里的幻灯片有 {count} 处不对，什么也没有写入：{details}',
  'error.usage.files-same': '{first} 和 {second} 不能是同一个文件。',
  'error.usage.argument-unexpected': '多出的内容“{argument}”。用 --help 查看用法。',
} as const;
