#include "cprompts.h"
