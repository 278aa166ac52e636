export const profile = {
  'command.profile': 'Who Am I…',
  'profile.title': 'Who am I',
  'profile.person': 'Your name',
  'profile.person-help':
    'Comments, changes and meetings are signed with it. You are asked once; change it at any time.',
  'profile.person-missing': 'Enter your name.',
  'profile.device': 'What this computer is called',
  'profile.device-help': 'When records come together, it tells which computer they were made on.',
  'profile.device-missing': 'Give this computer a name.',
  'profile.save': 'Save',
  'profile.cancel': 'Cancel',
  'profile.on-device': 'on {device}',
} as const;
