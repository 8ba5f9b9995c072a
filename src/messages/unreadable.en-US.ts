/** Why a file cannot be read: one clear sentence each. */
export const unreadableEnUS = {
  "unreadable.password-protected":
    "The file needs a password to open. Remove the password in Excel and try again.",
  "unreadable.old-xls": "This is an old .xls file. Save it as .xlsx in Excel and try again.",
  "unreadable.xlsb": "This is a binary workbook (.xlsb). Save it as .xlsx in Excel and try again.",
  "unreadable.ods": "This is an OpenDocument spreadsheet (.ods). Save it as .xlsx and try again.",
  "unreadable.not-a-workbook":
    "Not an Excel workbook: the file holds {found}. Give an .xlsx or .xlsm file.",
  "unreadable.truncated": "The file is incomplete: its end is missing. Copy or download it again.",
  "unreadable.truncated-part":
    "The file is incomplete: {part} breaks off. Copy or download it again.",
  "unreadable.damaged": "The file is damaged: {part} {reason}. Copy or download it again.",
  "unreadable.too-large":
    "The file passes a reading limit: {limit} (limit {allowed}). Split it and try again.",
  "unreadable.too-large-part":
    "The file passes a reading limit at {part}: {limit} (limit {allowed}). Split it and try again.",
  "unreadable.entity-declaration":
    "Refused for safety: {part} declares entities, which no ordinary workbook does. Save it again in Excel and retry.",
  "unreadable.unsupported-compression":
    "{part} is compressed in a way that is not supported (method {method}). Save it again in Excel and retry.",
  "unreadable.unsupported-encoding":
    "{part} uses the text encoding {encoding}, which is not supported. Save it again in Excel and retry.",
  "unreadable.not-json": "The file is not valid JSON: {message}",
  "unreadable.no-such-file": "There is no such file. Check folder and name.",
  "unreadable.no-match": "No file matches “{pattern}”. Check folder and name.",
  "unreadable.is-directory": "This is a folder, not a file. Name workbooks, such as {example}.",
  "unreadable.not-a-file": "This is not an ordinary file and cannot be read as a workbook.",
  "unreadable.no-permission":
    "There is no permission to read this file. Use an account or a place that has it.",
  "unreadable.file-in-use": "Another program is using the file. Close it there and try again.",
  "unreadable.lock-file":
    "This is the temporary file Excel keeps beside an open workbook (~$…), not the workbook. Name the file without ~$.",
  "unreadable.cannot-read": "Reading failed ({code}).",
  "unreadable.internal-error":
    "Internal error: {message}. Please report this message together with the file.",
  "unreadable.whole.directory": "the package's directory",
  "unreadable.whole.content": "the content",
  "unreadable.found.empty": "nothing",
  "unreadable.found.text": "text (such as CSV)",
  "unreadable.found.html": "a web page (some systems export one named .xls)",
  "unreadable.found.xml": "XML",
  "unreadable.found.spreadsheet-xml-2003": "an Excel 2003 XML spreadsheet",
  "unreadable.found.pdf": "a PDF document",
  "unreadable.found.rtf": "an RTF document",
  "unreadable.found.image": "a picture",
  "unreadable.found.archive": "an archive",
  "unreadable.found.word": "a Word document",
  "unreadable.found.presentation": "a presentation",
  "unreadable.found.drawing": "a drawing",
  "unreadable.found.ofd": "an OFD document",
  "unreadable.found.opendocument": "an OpenDocument file",
  "unreadable.found.ole-document": "an old Office document",
  "unreadable.found.unknown": "an unknown format",
  "unreadable.damage.directory": "cannot be read",
  "unreadable.damage.local-header": "is not where the directory says",
  "unreadable.damage.compression": "cannot be decompressed",
  "unreadable.damage.checksum": "fails its checksum",
  "unreadable.damage.markup": "has broken markup",
  "unreadable.damage.missing-part": "is missing",
  "unreadable.damage.address": "has an invalid cell address",
  "unreadable.damage.shared-string": "refers to a shared text that does not exist",
  "unreadable.damage.sheet-name": "has an invalid or repeated sheet name",
  "unreadable.limit.sourceBytes": "the file is too large",
  "unreadable.limit.parts": "the package holds too many files",
  "unreadable.limit.partBytes": "one part is too large when decompressed",
  "unreadable.limit.totalBytes": "the whole is too large when decompressed",
  "unreadable.limit.expansion": "it decompresses to an implausible multiple of its size",
  "unreadable.limit.cells": "too many cells",
  "unreadable.limit.merges": "too many merged areas",
  "unreadable.limit.formulaCharacters": "formulas are too long when written out",
} as const;
