import nndl.*;
import nndl.data.*;
import nndl.diagram.*;
import nndl.figure.*;
import nndl.notebook.*;
import nndl.svm.*;
import nndl.sweep.*;
