import type { pictures as zh } from '../zh-CN/pictures.ts';

export const pictures: Readonly<Record<keyof typeof zh, string>> = {
  'picture.none-chosen': 'No picture here yet',
  'picture.missing':
    'The file of this picture is not here. Choose the picture again, or copy the folder of pictures from the other computer.',
  'picture.choose': 'Choose a picture…',
  'picture.change': 'Change the picture…',
  'picture.remove': 'Remove the picture',
  'picture.drop-here':
    'Drop or paste a picture here, or choose one. JPEG, PNG and WebP can be used.',
  'picture.taking-in': 'Reading the picture…',
  'picture.frame': 'What is shown of the picture',
  'picture.frame-help':
    'Drag the dot to what must stay in sight, and the corners to cut off what is not wanted. On the keyboard: arrow keys, with Shift in larger steps.',
  'picture.focus': 'What stays in sight',
  'picture.focus-at': '{x}% across, {y}% down',
  'picture.corner.top-left': 'Crop: top left corner',
  'picture.corner.top-right': 'Crop: top right corner',
  'picture.corner.bottom-left': 'Crop: bottom left corner',
  'picture.corner.bottom-right': 'Crop: bottom right corner',
  'picture.crop-reset': 'Show all of it',
  'picture.caption': 'Caption',
  'picture.credit': 'Photographer or source',
  'picture.date': 'Taken',
  'picture.date-help': 'A year, month or day, such as 2023, 2023-10, 2023-10-08',
  'picture.alt': 'What it shows',
  'picture.alt-help': 'A sentence on what is to be seen, read to those who can’t see it',
  'picture.alt-missing':
    'Nobody has written what it shows yet: those who can’t see it don’t know what is here.',
  'invalid.words-alone': 'No figure can stand here: it would be printed nowhere on the slide.',
  'finding.picture-words': '{place}: nobody has written what it shows, for those who can’t see it.',
  'finding.picture-files': '{place}: its file is not on this computer.',
  'finding.picture-picture': '{place}: no picture was chosen yet.',
  'finding.picture-place': 'Picture {number}',
  'check.pictures': 'Pictures to complete: {count, number}',
  'check.picture.words': 'what it shows is not written',
  'check.picture.files': 'its file is not here',
  'check.picture.picture': 'no picture was chosen',
  'error.picture.heic':
    'This is an HEIC photograph, which slides can’t use as it is. Choose “Most Compatible” in the phone’s camera settings and take it again, or save it as JPEG in a picture program, then choose that.',
  'error.picture.svg':
    'This is a drawing (SVG), which may hold programs, and can’t be used as a photograph. Save it as PNG, then choose that.',
  'error.picture.other-type':
    'This is a {type} file, which can’t be used as a picture. Open it in a picture program, save it as JPEG or PNG, then choose that.',
  'error.picture.not-a-picture':
    'This file is no picture, or not what its name says. Choose a JPEG, PNG or WebP picture.',
  'error.picture.too-large':
    'This file has {found} MB, and {limit} MB is the most. Make it smaller in a picture program or save it as JPEG, then choose that.',
  'error.picture.too-many-pixels':
    'This picture has {found} million pixels, and {limit} million is the most. Make it smaller in a picture program, then choose that.',
  'error.picture.broken':
    'This picture’s file is damaged or not whole: nothing can be read from it. Copy it again, or choose another.',
  'error.picture.refused':
    'The picture was not kept: it is not as this program prepares pictures. Choose the picture again.',
  'error.picture.unreadable':
    'This file can’t be read. Check that it is still there and that you may read it, then try again.',
};
