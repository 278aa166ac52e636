export const profile = {
  'command.profile': '我是谁…',
  'profile.title': '我是谁',
  'profile.person': '你的姓名',
  'profile.person-help': '意见、修改和会议记录都用它署名。只问一次，随时可以改。',
  'profile.person-missing': '请填写姓名。',
  'profile.device': '这台电脑叫什么',
  'profile.device-help': '记录合到一起时，凭它看出是在哪台电脑上写的。',
  'profile.device-missing': '请给这台电脑起个名字。',
  'profile.save': '保存',
  'profile.cancel': '取消',
  'profile.on-device': '在{device}上',
} as const;
