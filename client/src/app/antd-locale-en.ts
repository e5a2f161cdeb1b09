import locale from 'antd/locale/en_GB';
import 'dayjs/locale/en-gb';

export { locale };
