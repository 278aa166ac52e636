/**
 * LibreOffice Basic that draws presentations as PDFs, hidden slides too. `DrawAll` takes addresses of
 * files, each with that of its PDF behind it, set apart by `|`; `isTogether` is 1 for Chinese set beside
 * Latin letters without a space of its own, as PowerPoint does.
 */
const basic = `Sub DrawAll(list As String, isTogether As Integer)
  Dim files, at As Integer
  files = Split(list, "|")
  For at = 0 To UBound(files) - 1 Step 2
    DrawOne(files(at), files(at + 1), isTogether)
  Next at
  StarDesktop.terminate()
End Sub

Sub DrawOne(source As String, target As String, isTogether As Integer)
  Dim opening(0) As New com.sun.star.beans.PropertyValue
  Dim storing(1) As New com.sun.star.beans.PropertyValue
  Dim options(0) As New com.sun.star.beans.PropertyValue
  Dim document, page As Integer
  opening(0).Name = "Hidden"
  opening(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, opening())
  If isTogether = 1 Then
    For page = 0 To document.DrawPages.Count - 1
      SetTogether(document.DrawPages.getByIndex(page))
    Next page
  End If
  options(0).Name = "ExportHiddenSlides"
  options(0).Value = True
  storing(0).Name = "FilterName"
  storing(0).Value = "impress_pdf_Export"
  storing(1).Name = "FilterData"
  storing(1).Value = options()
  document.storeToURL(target, storing())
  document.close(True)
End Sub

Sub SetTogether(shapes)
  Dim at As Integer, row As Integer, column As Integer, shape, cells
  For at = 0 To shapes.Count - 1
    shape = shapes.getByIndex(at)
    If shape.supportsService("com.sun.star.drawing.GroupShape") Then
      SetTogether(shape)
    ElseIf shape.supportsService("com.sun.star.drawing.TableShape") Then
      cells = shape.Model
      For row = 0 To cells.RowCount - 1
        For column = 0 To cells.ColumnCount - 1
          cells.getCellByPosition(column, row).ParaIsCharacterDistance = False
        Next column
      Next row
    ElseIf shape.supportsService("com.sun.star.drawing.Text") Then
      shape.ParaIsCharacterDistance = False
    End If
  Next at
End Sub
`;

const identifier = (name: string, file: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE ${name} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${file}.dtd">`;
const library = 'xmlns:library="http://openoffice.org/2000/library"';

/** The address of `DrawAll`, as the command line takes it. */
export const drawingMacro = 'macro:///Standard.Drawing.DrawAll';

/** The files of the macro within a profile of LibreOffice, by their paths. */
export const macroFiles: Readonly<Record<string, string>> = {
  'user/basic/script.xlc': `${identifier('library:libraries', 'libraries')}
<library:libraries ${library} xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>
</library:libraries>
`,
  'user/basic/Standard/script.xlb': `${identifier('library:library', 'library')}
<library:library ${library} library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Drawing"/>
</library:library>
`,
  'user/basic/Standard/Drawing.xba': `${identifier('script:module', 'module')}
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Drawing" script:language="StarBasic">${basic.replaceAll('"', '&quot;')}</script:module>
`,
};
