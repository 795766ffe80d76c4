/** Pages made by hand, with the furniture of a news site round a text of our own. */

const paragraphs = [
  'أعلنت الحكومة الانتقالية في المساء عن إجراءات جديدة، وقال الجنرال إن الوضع تحت السيطرة، وإن عددًا من الضباط نقلوا إلى مكان آخر إلى حين انتهاء التحقيق.',
  'قالت الوزارة إن مجموعة صغيرة من الضباط حاولت زعزعة المؤسسات، وإن دولة أجنبية قدمت لها العون، ولم تسمّ المتحدثة باسمها أي دولة في بيانها المسائي.',
  'في الخارج، طالبت باريس بتوضيحات وقالت إن الموظف عاد إلى عمله، ونفت أن تكون لها صلة بما جرى، ودعت رعاياها إلى الحذر في تنقلاتهم داخل العاصمة وخارجها.',
] as const

/** The text of `newsPage`, as it should come out. */
export const newsLines: readonly string[] = [
  'heading1 صراع في باماكو',
  'byline بقلم سلمى حداد',
  'body العاصمة مساء الخميس.',
  `body ${paragraphs[0]}`,
  'heading2 رواية الحكومة',
  `body ${paragraphs[1]}`,
  'quotation لن نعود إلى الوراء، ولن نقبل أن يقرر غيرنا مصيرنا في هذه البلاد.',
  'listItem1 اعتقل خمسة ضباط في الأول من أغسطس، بحسب مصدرين في الجيش.',
  'listItem1 أقيل جنرالان في الأسبوع التالي من منصبيهما دون تعليل.',
  `body ${paragraphs[2]}`,
  'tableCell الاسم',
  'tableCell الرتبة',
  'tableCell كامارا',
  'tableCell جنرال',
]

/** `open` and `close` stand round the article; `head` in the head. */
export function newsPage({
  head = '',
  open = '<main><article>',
  close = '</article></main>',
} = {}) {
  return `<!DOCTYPE html><html lang="ar" dir="rtl"><head>${head}<title>صراع في باماكو | أخبار</title>
<script>globalThis.__pwned = 1</script></head><body onload="__pwned = 2">
<header><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/s">سياسة</a></li></ul></nav></header>
<div id="cookie-notice">نستخدم ملفات تعريف الارتباط. <button>قبول</button></div>
${open}<h1>صراع في باماكو</h1><p class="byline">بقلم <a rel="author" href="/a">سلمى حداد</a></p>
<figure><img src="http://127.0.0.1:9/x.jpg"><figcaption>العاصمة مساء الخميس.</figcaption></figure>
<p>${paragraphs[0]}</p><h2>رواية الحكومة</h2><p>${paragraphs[1]}</p>
<blockquote><p>لن نعود إلى الوراء، ولن نقبل أن يقرر غيرنا مصيرنا في هذه البلاد.</p></blockquote>
<div class="ad-banner ads">إعلان: اشتر الآن</div>
<ul><li>اعتقل خمسة ضباط في الأول من أغسطس، بحسب مصدرين في الجيش.</li><li>أقيل جنرالان في الأسبوع التالي من منصبيهما دون تعليل.</li></ul>
<p>${paragraphs[2]}</p>
<table><tr><th>الاسم</th><th>الرتبة</th></tr><tr><td>كامارا</td><td>جنرال</td></tr></table>
<div class="share"><a href="#">شارك</a> <a href="#">أرسل</a></div>${close}
<aside><h3>الأكثر قراءة</h3><ul><li><a href="/1">خبر لا صلة له</a></li></ul></aside>
<footer>جميع الحقوق محفوظة <a href="/c">اتصل بنا</a></footer></body></html>`
}
