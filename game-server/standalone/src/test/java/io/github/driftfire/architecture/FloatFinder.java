package io.github.driftfire.architecture;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Names every place of a class file where a {@code float} appears. */
final class FloatFinder extends ClassVisitor {
    private static final Set<Integer> INSTRUCTIONS = Set.of(
            Opcodes.FCONST_0,
            Opcodes.FCONST_1,
            Opcodes.FCONST_2,
            Opcodes.FALOAD,
            Opcodes.FASTORE,
            Opcodes.FADD,
            Opcodes.FSUB,
            Opcodes.FMUL,
            Opcodes.FDIV,
            Opcodes.FREM,
            Opcodes.FNEG,
            Opcodes.I2F,
            Opcodes.L2F,
            Opcodes.D2F,
            Opcodes.F2I,
            Opcodes.F2L,
            Opcodes.F2D,
            Opcodes.FCMPL,
            Opcodes.FCMPG,
            Opcodes.FRETURN);

    private final Set<String> found = new TreeSet<>();
    private final String owner;

    private FloatFinder(String owner) {
        super(Opcodes.ASM9);
        this.owner = owner;
    }

    static List<String> floatsIn(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        FloatFinder finder = new FloatFinder(reader.getClassName());
        reader.accept(finder, ClassReader.SKIP_DEBUG);
        return List.copyOf(finder.found);
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        note(isFloat(Type.getType(descriptor)), "field " + name);
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        note(mentionsFloat(descriptor), "method " + name);
        return new CodeVisitor("code of " + name);
    }

    private void note(boolean isFloat, String place) {
        if (isFloat) {
            found.add(owner + ": " + place);
        }
    }

    private static boolean isFloat(Type type) {
        return type.getSort() == Type.ARRAY ? isFloat(type.getElementType()) : type.getSort() == Type.FLOAT;
    }

    private static boolean mentionsFloat(String methodDescriptor) {
        for (Type argument : Type.getArgumentTypes(methodDescriptor)) {
            if (isFloat(argument)) {
                return true;
            }
        }
        return isFloat(Type.getReturnType(methodDescriptor));
    }

    private final class CodeVisitor extends MethodVisitor {
        private final String place;

        CodeVisitor(String place) {
            super(Opcodes.ASM9);
            this.place = place;
        }

        @Override
        public void visitInsn(int opcode) {
            note(INSTRUCTIONS.contains(opcode), place);
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            note(opcode == Opcodes.NEWARRAY && operand == Opcodes.T_FLOAT, place);
        }

        @Override
        public void visitVarInsn(int opcode, int index) {
            note(opcode == Opcodes.FLOAD || opcode == Opcodes.FSTORE, place);
        }

        @Override
        public void visitLdcInsn(Object value) {
            note(value instanceof Float, place);
        }

        @Override
        public void visitMethodInsn(int opcode, String type, String name, String descriptor, boolean isInterface) {
            note(mentionsFloat(descriptor), place);
        }

        @Override
        public void visitFieldInsn(int opcode, String type, String name, String descriptor) {
            note(isFloat(Type.getType(descriptor)), place);
        }
    }
}
